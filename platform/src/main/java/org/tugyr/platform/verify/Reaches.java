package org.tugyr.platform.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.WritingRows.CorrectionRow;

/**
 * Every entry of an office says what its role writes, where it reaches, and where what it changes stood (docs/rules/access.md, §7). What was
 * recorded at once is looked at together, for its rows refer to each other.
 */
final class Reaches {

    private final Written written;
    private final Findings findings;
    private final List<Said> together = new ArrayList<>();
    private long held;

    Reaches(Written written, Findings findings) {
        this.written = written;
        this.findings = findings;
    }

    private record Said(long index, OfficeFold fold, Checked.Good entry, GrantRow office) {

        boolean goesWith(Fact other) {
            Fact fact = entry.fact();
            return fact.at().equals(other.at())
                    && fact.by().equals(other.by())
                    && fact.root().equals(other.root());
        }

        boolean isAbout(String subject) {
            return entry.fact().about().stream().limit(1).anyMatch(subject::equals);
        }
    }

    /** To be called with every entry, before anything else is made of it: what was recorded at once before it is complete. */
    void next(Checked.Good entry) {
        if (!together.isEmpty() && !together.getFirst().goesWith(entry.fact())) {
            finish();
        }
    }

    /** Takes an entry of an office that holds a role; it is part of the record from the next one on. */
    void take(long index, OfficeFold fold, Checked.Good entry, GrantRow office) {
        together.add(new Said(index, fold, entry, office));
    }

    /** To be called at the end of the log. */
    void finish() {
        List<Said> all = List.copyOf(together);
        together.clear();
        Map<String, String> beside = new HashMap<>();
        all.forEach(said -> guarded(said, () -> beside(said, beside)));
        for (int i = 0; i < all.size(); i++) {
            Said said = all.get(i);
            Said before = i == 0 ? null : all.get(i - 1);
            guarded(said, () -> look(said, before, beside));
            guarded(said, () -> said.fold().put(said.entry()));
        }
    }

    private void guarded(Said said, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // whatever hostile rows make of it
            findings.refute("entry " + said.index(), "a row that makes no sense", String.valueOf(e.getMessage()));
        }
    }

    private static void beside(Said said, Map<String, String> beside) {
        Kind<?> kind = said.entry().kind();
        Row row = said.entry().row();
        if (!kind.subjectKind().isEmpty()) {
            beside.putIfAbsent(
                    Whereabouts.subject(kind, row), said.fold().whereabouts().leads(kind, row));
        }
    }

    private void look(Said said, @Nullable Said before, Map<String, String> beside) {
        String by = "by the office " + said.office().office();
        if (said.entry().row() instanceof CorrectionRow reason) {
            if (before == null || !before.isAbout(reason.about()) || reason.entry() >= before.index()) {
                findings.refute("entry " + said.index(), "a reason that follows nothing it explains", "the correction");
            } else {
                held++;
            }
            return;
        }
        List<Written.Way> ways =
                written.by(said.office().role(), said.entry().row().getClass());
        if (ways.isEmpty()) {
            findings.refute(
                    "entry " + said.index(),
                    by + ", a " + RowJson.word(said.office().role()),
                    "by one whose role writes such entries");
        } else if (ways.stream().noneMatch(way -> isOwn(said, way))) {
            findings.refute("entry " + said.index(), by + " of another person", "of the one whose seat it is");
        } else if (!mayBeHere(said, ways, beside)) {
            findings.refute("entry " + said.index(), by + ", which does not reach there", "by one that does");
        } else {
            held++;
        }
    }

    private static boolean isOwn(Said said, Written.Way way) {
        String column = way.own().get(said.office().role());
        return column == null
                || said.entry().kind().fields().stream()
                        .filter(field -> field.name().equals(column))
                        .allMatch(field -> Objects.equals(
                                field.read(said.entry().row()), said.office().person()));
    }

    private boolean mayBeHere(Said said, List<Written.Way> ways, Map<String, String> beside) {
        Kind<?> kind = said.entry().kind();
        Row row = said.entry().row();
        Whereabouts whereabouts = said.fold().whereabouts();
        if (Form.isOfNoPlace(kind.subjectKind())) {
            String wrote = whereabouts.of(Whereabouts.subject(kind, row));
            return wrote == null || wrote.equals(said.entry().fact().by()) || reaches(said, Set.of());
        }
        String stands = standing(said);
        return ways.stream().anyMatch(way -> {
            List<Kind.Field> columns = written.columns(kind);
            return reaches(said, whereabouts.places(way.paths(), columns, whereabouts.leads(kind, row), beside))
                    && (stands == null || reaches(said, whereabouts.places(way.paths(), columns, stands, beside)));
        });
    }

    /** What the row's subject led to before; null where it is new. Areas and organisations have a row for each time in which they lie somewhere. */
    private static @Nullable String standing(Said said) {
        Kind<?> kind = said.entry().kind();
        Whereabouts whereabouts = said.fold().whereabouts();
        List<? extends Row> times = switch (said.entry().row()) {
            case AreaRow area -> said.fold().area(area.area());
            case OrganisationRow organisation -> said.fold().organisation(organisation.organisation());
            default -> List.<Row>of();
        };
        if (!times.isEmpty()) {
            return whereabouts.leads(kind, times.getLast());
        }
        return kind.subjectKind().isEmpty()
                ? null
                : whereabouts.of(Whereabouts.subject(kind, said.entry().row()));
    }

    private static boolean reaches(Said said, Set<String> places) {
        LocalDate day = said.fold().day(said.entry().fact().at());
        return said.office().reaches(places, subject -> said.fold().around(subject, day));
    }

    /** How many entries offices wrote as their roles allow. */
    long held() {
        return held;
    }
}
