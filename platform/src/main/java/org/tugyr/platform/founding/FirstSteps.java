package org.tugyr.platform.founding;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.DeskPart;
import org.tugyr.platform.access.Founding;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.founding.FirstStepsView.Line;
import org.tugyr.platform.founding.Steps.Firsts;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.writing.Drafts;

/** A founder's desk: that a record can be founded, then what is done of its first steps, and what comes next. */
final class FirstSteps implements DeskPart {

    private static final int ORDER = -10;
    private static final String PLEDGE_WITH = "wordings,criteria,indicators,baselines,targets";
    private static final String INDICATOR_WITH = "baselines,targets";

    private final Founding founding;
    private final Grants grants;
    private final Steps steps;
    private final Drafts drafts;
    private final Pages pages;

    FirstSteps(Founding founding, Grants grants, Steps steps, Drafts drafts, Pages pages) {
        this.founding = founding;
        this.grants = grants;
        this.steps = steps;
        this.drafts = drafts;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Content> of(Signed who, List<Held> offices, Reader reader, String token) {
        if (founding.isOpenTo(who)) {
            return List.of(pages.part("founding/open.jte", Map.of("w", reader.words())));
        }
        return root(who, offices).map(root -> view(who, root)).filter(view -> !view.isDone()).stream()
                .map(view ->
                        pages.part("founding/steps.jte", Map.of("w", reader.words(), "view", view, "token", token)))
                .toList();
    }

    /** The record that somebody has founded and whose steps go on. */
    Optional<String> root(Signed who) {
        return who.founder() ? root(who, grants.of(who.account())) : Optional.empty();
    }

    private Optional<String> root(Signed who, List<Held> offices) {
        return !who.founder()
                ? Optional.empty()
                : offices.stream()
                        .map(Held::row)
                        .filter(row ->
                                row.role() == Role.ADMINISTRATOR && row.scope().subject() == null)
                        .map(row -> row.record())
                        .filter(steps::go)
                        .findFirst();
    }

    private FirstStepsView view(Signed who, String root) {
        Firsts firsts = steps.of(root);
        String area = part("area", firsts.area());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("record", "/who?record=" + root, null));
        lines.add(line(who, root, "area", firsts.area(), "areas", ""));
        lines.add(line(who, root, "organisation", firsts.organisation(), "organisations", area));
        lines.add(line(
                who,
                root,
                "programme",
                firsts.programme(),
                "programmes",
                firsts.area() == null ? null : with(part("organisation", firsts.organisation()), area)));
        lines.add(line(
                who,
                root,
                "pledge",
                firsts.pledge(),
                "pledges",
                with(with(part("programme", firsts.programme()), area), "&with=" + PLEDGE_WITH)));
        lines.add(line(
                who,
                root,
                "indicator",
                firsts.indicator(),
                "indicators",
                with(with(part("pledge", firsts.pledge()), area), "&c-main=yes&with=" + INDICATOR_WITH)));
        lines.add(
                founding.isAlone()
                        ? new Line("colleague", null, "/accounts")
                        : new Line("colleague", "/accounts", null));
        return new FirstStepsView(root, firsts.pledge() == null, lines);
    }

    /** @param known what its form is told; null where something that it needs is not there yet */
    private Line line(Signed who, String root, String kind, @Nullable String key, String form, @Nullable String known) {
        if (key != null) {
            return new Line(kind, Addresses.of(kind + ":" + key), null);
        }
        return known == null
                ? new Line(kind, null, null)
                : new Line(kind, null, drafts.path(who, root, form).orElse("/desk/write/new?form=" + form + known));
    }

    private static @Nullable String part(String column, @Nullable String key) {
        return key == null ? null : "&c-" + column + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static @Nullable String with(@Nullable String one, @Nullable String other) {
        return one == null ? null : one + (other == null ? "" : other);
    }
}
