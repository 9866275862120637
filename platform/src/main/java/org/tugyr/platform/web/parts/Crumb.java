package org.tugyr.platform.web.parts;

/** A step on the way to a page: what it is called and where it is. */
public record Crumb(String label, String href) {}
