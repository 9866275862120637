package org.tugyr.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.web.chart.AreaMap;
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
 * @param lasting address that will always show what it shows now; null where there is none
 * @param subject what it is about, such as {@code pledge:roads}, where that can be embedded or followed; null elsewhere
 * @param record in which its reader stands; null for none
 * @param canonical its address for search engines, which are not to list it; null where they may
 */
public record Page(
        Reader reader,
        String title,
        String description,
        @Nullable String nav,
        List<Crumb> crumbs,
        boolean synthetic,
        @Nullable String credit,
        @Nullable RecordState state,
        @Nullable String lasting,
        @Nullable String subject,
        @Nullable String record,
        @Nullable String canonical) {

    public Page {
        crumbs = List.copyOf(crumbs);
    }

    /** A page of a real record; what it lacks is added by the methods below. */
    public static Page of(Reader reader, @Nullable RecordState state, String title, String description) {
        return new Page(reader, title, description, null, List.of(), false, null, state, null, null, null, null);
    }

    /** The page under an entry of the menu. */
    public Page under(String nav) {
        return new Page(
                reader, title, description, nav, crumbs, synthetic, credit, state, lasting, subject, record, canonical);
    }

    /** The page with the way to it. */
    public Page after(List<Crumb> way) {
        return new Page(
                reader, title, description, nav, way, synthetic, credit, state, lasting, subject, record, canonical);
    }

    /** The page marked as invented, or not. */
    public Page synthetic(boolean invented) {
        return new Page(
                reader, title, description, nav, crumbs, invented, credit, state, lasting, subject, record, canonical);
    }

    /** The page of a record, marked as invented where that is. */
    public Page within(Standpoint here) {
        return within(here.root(), here.synthetic());
    }

    /** The page of a record, marked as invented or not. */
    public Page within(String root, boolean invented) {
        return new Page(
                reader, title, description, nav, crumbs, invented, credit, state, lasting, subject, root, canonical);
    }

    /** The page, not to be listed by search engines. */
    public Page unlisted(String address) {
        return new Page(
                reader, title, description, nav, crumbs, synthetic, credit, state, lasting, subject, record, address);
    }

    /** The page with a map on it: where its borders are of others, the footer says whose. */
    public Page showing(@Nullable AreaMap map) {
        String attribution = map == null ? null : map.map().credit();
        return new Page(
                reader,
                title,
                description,
                nav,
                crumbs,
                synthetic,
                attribution == null ? credit : reader.words().get(attribution),
                state,
                lasting,
                subject,
                record,
                canonical);
    }

    /** The page with an address that will always show what it shows now. */
    public Page lasting(String address) {
        return new Page(
                reader, title, description, nav, crumbs, synthetic, credit, state, address, subject, record, canonical);
    }

    /** The page of a subject that may have a {@link Card} and a feed. */
    public Page about(String of) {
        return new Page(
                reader, title, description, nav, crumbs, synthetic, credit, state, lasting, of, record, canonical);
    }

    /** What others copy to embed its subject; null where it cannot be embedded. */
    public @Nullable String embed() {
        String path = path(site().carded());
        return path == null ? null : Embed.code(site().absolute("/embed" + path), language(), title);
    }

    /** The picture that messengers show beside a link to it. */
    public String picture() {
        String path = path(site().carded());
        return site().absolute(
                        path == null
                                ? site().asset("card.png")
                                : "/cards" + path + ".png?lang=" + language().tag());
    }

    /** The feed of its subject's changes, in its language; null where there is none. */
    public @Nullable String feed() {
        String path = path(site().fed());
        return path == null
                ? null
                : "/feeds" + path + ".atom?lang=" + language().tag();
    }

    /** Where its subject is followed by e-mail; null where it cannot be. */
    public @Nullable String follow() {
        return subject != null && path(site().followed()) != null
                ? "/follow?subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8)
                : null;
    }

    /** The address that may be told to others: that of a page which is not to be listed may hold a secret, so its general one. */
    String shared() {
        return canonical == null ? reader.address() : canonical;
    }

    /** The path of its subject's page, where that is of one of some kinds. */
    private @Nullable String path(Set<String> kinds) {
        return subject != null && kinds.contains(subject.substring(0, subject.indexOf(':')))
                ? Addresses.of(subject)
                : null;
    }

    /** The CSV of a table of it. */
    public String csv(String table) {
        return reader.csv(table);
    }

    /** Where an entry leads that is told which page this is. */
    public String address(NavItem item) {
        String about = item.path() + "?page=" + URLEncoder.encode(shared(), StandardCharsets.UTF_8);
        return state == null ? about : about + "&size=" + state.size();
    }

    /** How it is cited. */
    public Citation citation() {
        return Citation.of(this);
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
