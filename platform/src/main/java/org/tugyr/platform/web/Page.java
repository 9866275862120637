package org.tugyr.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Words;

/**
 * What the layout needs of a page.
 *
 * @param title in the reader's language, without the site's name
 * @param description one or two sentences for search engines and messengers
 * @param nav name of the {@link NavItem} it belongs to; null for none
 * @param crumbs the way to it, without itself
 * @param synthetic its records are invented, and it says so
 * @param credit attribution of what it shows of others, such as map borders; null for none
 * @param state what it was made of; null where the record played no part
 */
public record Page(
        Reader reader,
        String title,
        String description,
        @Nullable String nav,
        List<Crumb> crumbs,
        boolean synthetic,
        @Nullable String credit,
        @Nullable RecordState state) {

    public Page {
        crumbs = List.copyOf(crumbs);
    }

    /** A page of a real record; what it lacks is added by the methods below. */
    public static Page of(Reader reader, @Nullable RecordState state, String title, String description) {
        return new Page(reader, title, description, null, List.of(), false, null, state);
    }

    /** The page under an entry of the menu. */
    public Page under(String nav) {
        return new Page(reader, title, description, nav, crumbs, synthetic, credit, state);
    }

    /** The page with the way to it. */
    public Page after(List<Crumb> way) {
        return new Page(reader, title, description, nav, way, synthetic, credit, state);
    }

    /** The page marked as invented, or not. */
    public Page synthetic(boolean invented) {
        return new Page(reader, title, description, nav, crumbs, invented, credit, state);
    }

    /** The page with an attribution in its footer. */
    public Page crediting(String attribution) {
        return new Page(reader, title, description, nav, crumbs, synthetic, attribution, state);
    }

    public Words words() {
        return reader.words();
    }

    public Language language() {
        return reader.language();
    }

    public Site site() {
        return reader.site();
    }
}
