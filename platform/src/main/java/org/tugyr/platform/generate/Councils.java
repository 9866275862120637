package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.Followed;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;

/** Writes public councils: who sits in them with which interests, what they asked for, judged and recommended. */
final class Councils {

    private static final int SEATS = 7;
    private static final int QUORUM = 4;
    private static final LocalDate FORMED = LocalDate.of(2021, 2, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 12, 31);
    private static final LocalDate DECLARED = LocalDate.of(2021, 3, 1);
    private static final LocalDate REVIEWED_FROM = LocalDate.of(2022, 9, 5);
    private static final int REVIEWED_FOR = 70;
    private static final LocalDate AGAIN = LocalDate.of(2022, 12, 5);
    private static final LocalDate NEXT = LocalDate.of(2023, 3, 6);
    private static final int DAYS_TO_REPLY = 14;

    private final String root;
    private final Place place;
    private final Library library;
    private final RowCsvWriter rows;
    private final Dice dice;
    private final Set<String> recused = new HashSet<>();

    Councils(String root, Place place, Library library, RowCsvWriter rows, Dice dice) {
        this.root = root;
        this.place = place;
        this.library = library;
        this.rows = rows;
        this.dice = dice.of("councils");
    }

    void write(List<Promise> promises, int councils, int verdicts) {
        for (int i = 0; i < councils; i++) {
            council(i);
        }
        List<Promise> judged = order(promises);
        int again = verdicts / 12;
        for (int i = 0; i < verdicts - again; i++) {
            Promise promise = judged.get(i);
            LocalDate planned = REVIEWED_FROM.plusDays((long) i * REVIEWED_FOR / verdicts);
            verdict(promise, i, i % councils, planned, null);
        }
        for (int i = 0; i < again; i++) {
            verdict(judged.get(i), verdicts - again + i, i % councils, AGAIN.plusDays(i), key("verdict", i));
        }
        for (int i = 0; i < councils; i++) {
            rows.write(new ReviewRow(
                    key("review-next", i), council(place, i), judged.getLast().key(), NEXT.plusDays(i), null));
        }
    }

    /** Some of what is reported as done comes last, so that nobody has judged it yet. */
    private List<Promise> order(List<Promise> promises) {
        List<Promise> first = new ArrayList<>();
        List<Promise> last = new ArrayList<>();
        for (Promise promise : dice.shuffled(promises)) {
            boolean waits = promise.lot().voice() == Reported.DONE && last.size() <= first.size() / 16;
            (waits ? last : first).add(promise);
        }
        first.addAll(last);
        return first;
    }

    private String key(String what, int number) {
        return "%s%s-%03d".formatted(place.prefix(), what, number + 1);
    }

    private static String council(Place place, int number) {
        return place.prefix() + "board-" + (number + 1);
    }

    private String judge(int council, int seat) {
        return council(place, council) + "-" + (seat + 1);
    }

    private void council(int number) {
        String key = council(place, number);
        rows.write(new OrganisationRow(
                key + "-organisation",
                new When(FORMED.toString()),
                null,
                OrganisationKind.COUNCIL,
                Words.sentence("office")
                        .put("of", place.of())
                        .put("x", Words.sentence("council-" + number))
                        .text(),
                null,
                null,
                place.key(),
                null));
        rows.write(new CouncilRow(
                key,
                key + "-organisation",
                place.key(),
                Words.sentence("council-act")
                        .put("", Phrase.same(Integer.toString(number + 1)))
                        .text(),
                place.prefix() + "assembly",
                FORMED,
                UNTIL,
                QUORUM,
                number % 2 == 0 ? Tie.NO_VERDICT : Tie.CHAIR,
                null));
        for (int seat = 0; seat < SEATS; seat++) {
            rows.write(Steering.person(judge(number, seat), "%s-%d".formatted(key, seat + 1)));
            rows.write(new CouncilMemberRow(
                    key,
                    judge(number, seat),
                    switch (seat) {
                        case 1 -> root + "watch";
                        case 2 -> root + "paper";
                        default -> null;
                    },
                    seat == 0 ? Seat.CHAIR : seat == 1 ? Seat.SECRETARY : Seat.MEMBER,
                    null,
                    null));
        }
        for (int seat = SEATS - 2; seat < SEATS; seat++) {
            rows.write(new InterestRow(
                    key,
                    judge(number, seat),
                    interest(seat),
                    DECLARED,
                    Words.sentence("interest").text()));
        }
    }

    /** The organisation in which a member has an interest. */
    private String interest(int seat) {
        return Offices.answering(place, seat == SEATS - 1 ? "roads" : "education");
    }

    private void verdict(Promise promise, int number, int council, LocalDate planned, @Nullable String revises) {
        Dice own = dice.of(promise.key() + number);
        String review = key("review", number);
        LocalDate day = planned.plusDays(own.below(4));
        rows.write(new ReviewRow(review, council(place, council), promise.key(), planned, day));
        asks(promise, review, number, planned, own);
        Judged outcome = revises == null ? outcome(promise, own) : Judged.IN_THE_WORKS;
        String key = key("verdict", number);
        rows.write(new VerdictRow(
                key,
                review,
                council(place, council),
                promise.key(),
                outcome,
                day,
                List.of(promise.key() + "-kept", promise.key() + "-partly-kept", promise.key() + "-broken"),
                Words.sentence("verdict-" + RowJson.word(outcome)).text(),
                null,
                day.plusDays(DAYS_TO_REPLY),
                revises,
                place.prefix() + "check-2022"));
        votes(promise, key, council, outcome, number, own);
        if (own.chance(0.5)) {
            rows.write(new VerdictReplyRow(
                    key,
                    promise.owner(),
                    day.plusDays(2L + own.below(DAYS_TO_REPLY - 2)),
                    Words.sentence("verdict-reply").text()));
        }
        recommends(promise, review, number, day, own);
    }

    private void asks(Promise promise, String review, int number, LocalDate planned, Dice own) {
        if (number % 4 != 0) {
            return;
        }
        String key = key("request", number);
        LocalDate asked = planned.minusDays(30);
        rows.write(new EvidenceRequestRow(
                key, review, promise.owner(), Words.sentence("request").text(), asked, asked.plusDays(15)));
        if (own.chance(0.7)) {
            rows.write(new EvidenceAnswerRow(
                    key,
                    asked.plusDays(5L + own.below(20)),
                    Words.sentence("request-answer").text(),
                    library.report(asked)));
        }
    }

    private static Judged outcome(Promise promise, Dice own) {
        boolean stern = own.chance(0.12);
        if (promise.lot().withdrawn()) {
            return Judged.BROKEN;
        }
        return switch (promise.lot().fate()) {
            case ACHIEVED -> stern ? Judged.KEPT_LATE : Judged.KEPT;
            case ON_TRACK -> stern ? Judged.STALLED : Judged.IN_THE_WORKS;
            case AT_RISK -> stern ? Judged.STALLED : Judged.PARTLY_KEPT;
            case OFF_TRACK, WORSENING -> stern ? Judged.BROKEN : Judged.STALLED;
            case MISSED -> Judged.BROKEN;
            case BROKEN -> Judged.PARTLY_KEPT;
            case STALE, NO_BASELINE, NO_VALUE, NO_TARGET, UNMEASURED -> Judged.NOT_ASSESSABLE;
        };
    }

    /** Now and then too few vote, or no more than half are for it. */
    private void votes(Promise promise, String key, int council, Judged outcome, int number, Dice own) {
        List<Integer> voters = new ArrayList<>();
        for (int seat = 0; seat < SEATS; seat++) {
            if (seat == 3 && number % 10 == 5 && recused.add(recusal(seat, council, promise))) {
                rows.write(new RecusalRow(
                        council(place, council),
                        judge(council, seat),
                        promise.key(),
                        DECLARED,
                        Words.sentence("recusal").text()));
            } else if (!isInterested(seat, promise) && !isRecused(seat, council, promise)) {
                voters.add(seat);
            }
        }
        boolean few = number % 40 == 17;
        boolean split = number % 40 == 29;
        int cast = few ? QUORUM - 1 : split ? QUORUM : voters.size();
        int dissents = split ? QUORUM / 2 + 1 : own.below(3);
        for (int i = 0; i < cast; i++) {
            boolean dissenting = i >= cast - dissents && (split || dissents * 2 < cast);
            rows.write(new VerdictVoteRow(
                    key,
                    judge(council, voters.get(i)),
                    dissenting ? other(outcome) : outcome,
                    dissenting
                            ? Words.sentence("dissent-" + own.below(3)).text()
                            : own.chance(0.5)
                                    ? Words.sentence("vote-" + own.below(2)).text()
                                    : null));
        }
    }

    private boolean isRecused(int seat, int council, Promise promise) {
        return recused.contains(recusal(seat, council, promise));
    }

    private static String recusal(int seat, int council, Promise promise) {
        return council + "/" + seat + "/" + promise.key();
    }

    private boolean isInterested(int seat, Promise promise) {
        return seat >= SEATS - 2
                && (interest(seat).equals(promise.owner()) || interest(seat).equals(Offices.akimat(place)));
    }

    private static Judged other(Judged outcome) {
        return switch (outcome) {
            case KEPT, PARTLY_KEPT -> Judged.KEPT_LATE;
            case KEPT_LATE -> Judged.KEPT;
            case IN_THE_WORKS, BROKEN -> Judged.STALLED;
            case STALLED -> Judged.IN_THE_WORKS;
            case NOT_ASSESSABLE -> Judged.BROKEN;
        };
    }

    private void recommends(Promise promise, String review, int number, LocalDate day, Dice own) {
        if (number % 3 != 0) {
            return;
        }
        String key = key("recommendation", number);
        rows.write(new RecommendationRow(
                key,
                review,
                promise.owner(),
                Words.sentence("recommendation-" + own.below(3)).text(),
                day,
                day.plusDays(30L + own.below(120))));
        double thrown = own.unit();
        if (thrown < 0.3) {
            return;
        }
        Followed state = thrown < 0.55 ? Followed.ACCEPTED : thrown < 0.75 ? Followed.REFUSED : Followed.DONE;
        rows.write(new RecommendationStateRow(
                key,
                day.plusDays(5L + own.below(20)),
                state,
                state == Followed.REFUSED
                        ? Words.sentence("recommendation-refused").text()
                        : null,
                state == Followed.DONE ? library.report(LocalDate.of(2022, 12, 1)) : null));
    }
}
