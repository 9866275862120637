package org.tugyr.platform.web;

/**
 * An entry of the menu or the footer, contributed by the module whose page it names, as a bean.
 *
 * @param name what {@link Page#nav} says to mark it as current
 * @param place where it stands
 * @param order smaller stands first
 * @param key message key of its label
 * @param path where it leads
 */
public record NavItem(String name, Place place, int order, String key, String path) {

    /** Where an entry stands. */
    public enum Place {
        MENU,
        /** A field at the top of every page; what is typed into it goes to the path as {@code q}. One at most. */
        FIELD,
        FOOT,
        /** At the foot of every page, told by {@code page} and {@code size} which page that is. */
        PAGE
    }
}
