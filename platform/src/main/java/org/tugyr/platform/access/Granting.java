package org.tugyr.platform.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.EndReason;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Rule.Decision.Refuse;
import org.tugyr.platform.facts.Text;

/** Grants roles, ends them, and lets offices write: always in the log's one order, by what stands there at that moment. */
public final class Granting {

    private static final int LONGEST_KEY = 80;

    private final FactLog log;
    private final Realm realm;

    /** Granting in a log. */
    public Granting(FactLog log, Realm realm) {
        this.log = log;
        this.realm = realm;
    }

    /**
     * A role that is to be granted; {@link GrantRow} tells of the rest.
     *
     * @param person of the record who sits in a council by it; null for all other roles
     * @param by office of an administrator, or shell
     * @param second office of a second administrator; null for none
     */
    public record Wish(
            String root,
            Text title,
            String account,
            @Nullable String person,
            Role role,
            Scope scope,
            @Nullable String appointedBy,
            LocalDate from,
            LocalDate to,
            String by,
            @Nullable String second) {

        GrantRow as(String office) {
            return new GrantRow(
                    office,
                    root,
                    title,
                    account,
                    person,
                    role,
                    scope.area(),
                    scope.organisation(),
                    appointedBy,
                    from,
                    to,
                    by,
                    second,
                    null,
                    null,
                    null);
        }

        Wish seconded(String office) {
            return new Wish(root, title, account, person, role, scope, appointedBy, from, to, by, office);
        }
    }

    /** What a wish would be refused for; empty for nothing. A second administrator it lacks is not asked for. */
    Optional<Refuse> preview(Wish wish) {
        GrantRule rule = rule(log.present(), wish.root());
        Optional<Refuse> refuse = rule.grant(wish.as(key(wish, rule.grants())));
        return refuse.filter(reason -> wish.second() != null || !reason.reason().equals("access.refused.two"));
    }

    /** Why the person of a role cannot be meant; empty where there is none, or the record has them. */
    private static Optional<Refuse> known(GrantRow row, Rule.Present present) {
        boolean known = row.person() == null
                || present.own(List.of("person:" + row.person())).all().stream()
                        .anyMatch(recorded -> recorded.fact().root().equals(row.record()));
        return known ? Optional.empty() : Optional.of(new Refuse("access.refused.nobody", List.of()));
    }

    /** Grants a role. */
    public Outcome grant(Wish wish) {
        return log.append(actor(wish.by()), present -> {
            GrantRule rule = rule(present, wish.root());
            GrantRow row = wish.as(key(wish, rule.grants()));
            return rule.grant(row)
                    .or(() -> known(row, present))
                    .<Rule.Decision>map(refuse -> refuse)
                    .orElseGet(() -> new Rule.Decision.Append(List.of(new Draft(wish.root(), row, false))));
        });
    }

    /**
     * Ends a role at once.
     *
     * @param by office of its holder or of an administrator, or shell
     */
    public Outcome end(String root, String office, String by, EndReason why) {
        return log.append(actor(by), present -> {
            GrantRule rule = rule(present, root);
            Optional<GrantRow> stands = rule.grants().stream()
                    .filter(row -> row.office().equals(office))
                    .findFirst();
            if (stands.isEmpty()) {
                return new Refuse("access.refused.unknown", List.of());
            }
            GrantRow ended = stands.get().ended(rule.today(), by, why);
            return rule.end(ended)
                    .<Rule.Decision>map(refuse -> refuse)
                    .orElseGet(() -> new Rule.Decision.Append(List.of(new Draft(root, ended, false))));
        });
    }

    /** What an office may do at the moment of writing. */
    public interface Acting {

        /**
         * Why the office may not write an entry; empty where it may.
         *
         * @param roles of which it must have one
         * @param subjects areas and organisations, such as {@code area:KZ-39}, for one of which it must hold; none for the
         *     record as a whole
         */
        Optional<Refuse> may(Collection<Role> roles, Collection<String> subjects);

        /** As {@link #may}, of an entry that belongs to no place: wherever the office holds. */
        Optional<Refuse> mayAnywhere(Collection<Role> roles);

        /** The role under which is written, where the account holds it. */
        Optional<GrantRow> held();
    }

    /** Decides what is written, and asks for each entry whether the office may. */
    public interface Work {

        /** What to do. */
        Rule.Decision decide(Rule.Present present, Acting acting);
    }

    /**
     * Appends what is decided, under an office: whether that holds is decided in the same serial order, so that a role that has
     * ended a moment ago writes nothing.
     *
     * @param account that acts for it
     */
    public Outcome append(String account, String root, String office, Work work) {
        return log.append(actor(office), present -> work.decide(present, acting(account, root, office, present)));
    }

    /** What an office may do as things stand; it may be otherwise when its turn to write has come. */
    public Acting acting(String account, String root, String office) {
        return acting(account, root, office, log.present());
    }

    private Acting acting(String account, String root, String office, Rule.Present present) {
        GrantRule rule = rule(present, root);
        return new Acting() {
            @Override
            public Optional<Refuse> may(Collection<Role> roles, Collection<String> subjects) {
                return rule.act(office, account, roles, subjects);
            }

            @Override
            public Optional<Refuse> mayAnywhere(Collection<Role> roles) {
                return rule.actAnywhere(office, account, roles);
            }

            @Override
            public Optional<GrantRow> held() {
                return rule.held(office, account);
            }
        };
    }

    /** All grants of a record, in the order in which they were granted. */
    public List<GrantRow> standing(String root) {
        return rule(log.present(), root).grants();
    }

    /** The rule over a record as it stands. */
    GrantRule rule(Rule.Present present, String root) {
        List<GrantRow> grants =
                present.history(List.of("record:" + root), List.of(GrantRow.class)).rows(GrantRow.class).stream()
                        .map(Recorded::row)
                        .toList();
        LocalDate today = LocalDate.ofInstant(present.at(), zone(present, root));
        return new GrantRule(grants, realm.tree(root, today, present), today);
    }

    private static ZoneId zone(Rule.Present present, String root) {
        return present.own(List.of("record:" + root)).rows(RecordRow.class).stream()
                .findFirst()
                .map(record -> ZoneId.of(record.row().zone()))
                .orElse(ZoneOffset.UTC);
    }

    /** Who stands in an entry as having written it. */
    static String actor(String office) {
        return office.equals(AccessRows.SHELL) ? office : "office:" + office;
    }

    static String key(Wish wish, List<GrantRow> grants) {
        String place =
                wish.scope().area() != null ? wish.scope().area() : wish.scope().organisation();
        String stem = RowJson.word(wish.role()) + "-" + Objects.requireNonNullElse(place, wish.root());
        String stub = stem.substring(0, Math.min(stem.length(), LONGEST_KEY - 6));
        int number = 1;
        while (taken(stub + "-" + number, grants)) {
            number++;
        }
        return stub + "-" + number;
    }

    private static boolean taken(String key, List<GrantRow> grants) {
        return grants.stream().anyMatch(row -> row.office().equals(key));
    }
}
