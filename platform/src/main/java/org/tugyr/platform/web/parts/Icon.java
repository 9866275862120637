package org.tugyr.platform.web.parts;

/** A small drawing of lines on a field of 16 by 16, so that colour is never the only signal. */
public enum Icon {
    CHECK("M3 8.5l3.4 3.5L13 4.5"),
    ARROW("M2.5 8h11M9 3.5L13.5 8 9 12.5"),
    LENS("M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.4 10.4L13.6 13.6"),
    ALERT("M8 2.5v7M8 13v.2"),
    DOWN("M8 2.5v11M3.5 9L8 13.5 12.5 9"),
    FALLING("M2 4l4.5 4.5 2.5-2.5 5 6M14 8v4h-4"),
    CROSS("M3.5 3.5l9 9M12.5 3.5l-9 9"),
    DASH("M3.5 8h9"),
    RING("M8 2.8a5.2 5.2 0 100 10.4A5.2 5.2 0 008 2.8z"),
    HALF("M8 2.8a5.2 5.2 0 100 10.4A5.2 5.2 0 008 2.8zM8 3v10M10.3 4.5v7"),
    STOP("M4 4h8v8H4z"),
    EQUAL("M3 6h10M3 10.5h10"),
    QUOTE("M6.5 4.5H3v4h3.5zM6.5 8.5c0 2-1 3-3 3M13 4.5H9.5v4H13zM13 8.5c0 2-1 3-3 3");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The {@code d} of its SVG path. */
    public String path() {
        return path;
    }
}
