package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.CouncilView.ReviewLine;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.words.Words;

/** The page of a council. */
@Open
@Controller
final class CouncilPage {

    private final Viewpoints viewpoints;
    private final CouncilDossiers dossiers;
    private final Pages pages;

    CouncilPage(Viewpoints viewpoints, CouncilDossiers dossiers, Pages pages) {
        this.viewpoints = viewpoints;
        this.dossiers = dossiers;
        this.pages = pages;
    }

    @GetMapping("/councils/{key}")
    ResponseEntity<?> council(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("council", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            CouncilDossier read = dossiers.ofCouncil(key, state, reader.words());
            Recorded<CouncilRow> council =
                    read.all().row(CouncilRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            CouncilView view = council(council, read, state.day(), at != null);
            String title = view.name().name().in(reader.language().tag());
            Page page = Page.of(
                            reader,
                            state,
                            title,
                            reader.words().get("oversight.council.description", title, view.term()))
                    .under("councils")
                    .about("council:" + key)
                    .after(List.of(councils(standpoint, reader.words())))
                    .within(standpoint);
            return new Pages.Draft("oversight/council.jte", page, view);
        });
    }

    static Crumb councils(Standpoint standpoint, Words words) {
        return new Crumb(words.get("oversight.councils"), "/councils?record=" + standpoint.root());
    }

    /** The way to what is a council's. */
    static List<Crumb> way(Standpoint standpoint, Named council, Words words) {
        return List.of(
                councils(standpoint, words),
                new Crumb(council.name().in(words.language().tag()), council.href()));
    }

    private static CouncilView council(Recorded<CouncilRow> council, CouncilDossier read, LocalDate day, boolean past) {
        CouncilRow row = council.row();
        Bench bench = Objects.requireNonNull(read.basis().benches().get(row.council()));
        Words words = read.words();
        return new CouncilView(
                row,
                new Named(read.names().organisation(row.organisation()).name(), "/organisations/" + row.organisation()),
                read.names().area(row.area()),
                read.names().organisationOrNone(row.formedBy()),
                CouncilView.term(row, words),
                List.of(
                        words.get(
                                "oversight.rule.quorum",
                                row.quorum(),
                                bench.members().size()),
                        words.get("oversight.rule.majority"),
                        words.of("oversight.rule.tie", row.tie())),
                read.all().rows(CouncilMemberRow.class).stream()
                        .sorted(Comparator.comparing(member -> member.row().seat()))
                        .map(member -> member(member, bench, read))
                        .toList(),
                read.all().rows(ReviewRow.class).stream()
                        .map(review -> ReviewLine.of(review, read.names(), day))
                        .sorted(Comparator.comparing((ReviewLine line) -> line.heldOn() != null)
                                .thenComparing(ReviewLine::plannedOn))
                        .toList(),
                read.told().verdicts(read.basis().verdicts()),
                read.told().requests(),
                read.told().recommendations(),
                read.names().document(row.evidence()),
                council.index(),
                past);
    }

    private static CouncilView.Member member(Recorded<CouncilMemberRow> member, Bench bench, CouncilDossier read) {
        CouncilMemberRow row = member.row();
        return new CouncilView.Member(
                read.names().person(row.person()),
                read.words().of("oversight.seat", row.seat()),
                read.names().organisationOrNone(row.organisation()),
                bench.from(row),
                bench.to(row),
                read.all().rows(InterestRow.class).stream()
                        .filter(interest -> interest.row().person().equals(row.person()))
                        .map(interest -> new CouncilView.Interest(
                                read.names().organisation(interest.row().organisation()),
                                interest.row().nature(),
                                interest.row().declaredOn(),
                                interest.index()))
                        .toList(),
                member.index());
    }
}
