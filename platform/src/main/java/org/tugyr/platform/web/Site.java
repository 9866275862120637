package org.tugyr.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Language;

/**
 * What the frame of every page needs of the application.
 *
 * @param address where the site is reached from outside, without a slash at the end; null where nobody has said
 * @param items all entries of menu and footer, in order
 * @param assets turns the path of a static file into one that names its content, so that it may be kept for ever
 * @param carded the kinds of subject that have a {@link Card}
 * @param fed the kinds of subject that have a feed
 * @param followed the kinds of subject that can be followed by e-mail
 */
public record Site(
        @Nullable String address,
        List<NavItem> items,
        UnaryOperator<String> assets,
        Set<String> carded,
        Set<String> fed,
        Set<String> followed) {

    public Site {
        items = items.stream()
                .sorted(Comparator.comparingInt(NavItem::order).thenComparing(NavItem::name))
                .toList();
        carded = Set.copyOf(carded);
        fed = Set.copyOf(fed);
        followed = Set.copyOf(followed);
    }

    /** Where a path of this site is reached from outside; the path itself where nobody has said under which address. */
    public String absolute(String path) {
        return address == null ? path : address + path;
    }

    /** The entries of the menu. */
    public List<NavItem> menu() {
        return at(NavItem.Place.MENU);
    }

    /** The entries of the footer. */
    public List<NavItem> foot() {
        return at(NavItem.Place.FOOT);
    }

    /** The field at the top of every page, where there is one. */
    public @Nullable NavItem field() {
        return at(NavItem.Place.FIELD).stream().findFirst().orElse(null);
    }

    /** What can be done about every page. */
    public List<NavItem> page() {
        return at(NavItem.Place.PAGE);
    }

    private List<NavItem> at(NavItem.Place place) {
        return items.stream().filter(item -> item.place() == place).toList();
    }

    /** The address of a static file such as {@code look.css}. */
    public String asset(String name) {
        return assets.apply("/static/" + name);
    }

    /** The faces without which a page in a language would first show in another. */
    public List<String> faces(Language language) {
        List<String> scripts = switch (language) {
            case KK -> List.of("cyrillic", "cyrillic-ext");
            case RU -> List.of("cyrillic");
            case EN -> List.of("latin");
        };
        return scripts.stream()
                .flatMap(script -> Stream.of("inter-" + script, "source-serif-4-" + script))
                .map(face -> asset("fonts/" + face + "-wght-normal.woff2"))
                .toList();
    }
}
