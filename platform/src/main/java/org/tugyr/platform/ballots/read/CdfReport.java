package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads cast vote records of the Common Data Format, NIST SP 1500-103, from JSON or XML. What the contest's selections
 * mean stands after the ballots, therefore the file is read twice.
 */
final class CdfReport implements BallotReader {

    /** What a selection stands for: a candidate's name, or a name written in. */
    private record Selection(String name, boolean writtenIn) {}

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        var contests = new HashMap<String, String>();
        var selections = new HashMap<String, Selection>();
        Elements.read(source.path(), Map.of("Election", election -> election(election, source, contests, selections)));
        var contest = contests.get(source.contest());
        if (contest == null) {
            throw new BallotsRefused(source.path(), 0, "Contest", "one of " + contests.keySet(), source.contest());
        }
        box.at(source.path().toString(), 0);
        Elements.read(source.path(), Map.of("CVR", cvr -> ballot(cvr, contest, selections, source, box)));
    }

    private static void election(
            JsonNode election, BallotSource source, Map<String, String> contests, Map<String, Selection> selections) {
        var names = new HashMap<String, String>();
        Elements.each(election, "Candidate")
                .forEach(one -> names.put(Elements.text(one, "@id"), Elements.text(one, "Name")));
        Elements.each(election, "Contest").forEach(contest -> {
            contests.put(Elements.text(contest, "Name"), Elements.text(contest, "@id"));
            if (Elements.text(contest, "Name").equals(source.contest())) {
                Elements.each(contest, "ContestSelection").forEach(one -> {
                    var ids = Elements.text(one, "CandidateIds").split(" ", 2);
                    selections.put(
                            Elements.text(one, "@id"),
                            new Selection(
                                    names.getOrDefault(ids[0], ids[0]),
                                    Elements.text(one, "IsWriteIn").equals("true")));
                });
            }
        });
    }

    private static void ballot(
            JsonNode cvr, String contest, Map<String, Selection> selections, BallotSource source, BallotBox box) {
        var current = Elements.text(cvr, "CurrentSnapshotId");
        Elements.each(cvr, "CVRSnapshot")
                .filter(snapshot -> Elements.text(snapshot, "@id").equals(current))
                .flatMap(snapshot -> Elements.each(snapshot, "CVRContest"))
                .filter(one -> Elements.text(one, "ContestId").equals(contest))
                .findFirst()
                .ifPresent(one -> {
                    Elements.each(one, "CVRContestSelection")
                            .filter(mark -> !Elements.text(mark, "Status").equals("needs-adjudication"))
                            .forEach(mark -> selection(mark, selections, source, box));
                    var id = Elements.text(cvr, "BallotPrePrintedId");
                    box.cast(id.isEmpty() ? Elements.text(cvr, "UniqueId") : id);
                });
    }

    private static void selection(
            JsonNode mark, Map<String, Selection> selections, BallotSource source, BallotBox box) {
        var id = Elements.text(mark, "ContestSelectionId");
        var selection = selections.get(id);
        if (selection == null) {
            throw new BallotsRefused(source.path(), 0, "ContestSelectionId", "a selection of the contest", id);
        }
        if (!Elements.text(mark, "Rank").isEmpty()) {
            mark(Elements.text(mark, "Rank"), selection, source, box);
            return;
        }
        Elements.each(mark, "SelectionPosition")
                .filter(position -> !Elements.text(position, "HasIndication").equals("no"))
                .filter(position -> !Elements.text(position, "IsAllocable").equals("no"))
                .forEach(position -> mark(
                        Elements.text(position, "Rank"),
                        new Selection(selection.name(), selection.writtenIn() || position.has("CVRWriteIn")),
                        source,
                        box));
    }

    private static void mark(String rank, Selection selection, BallotSource source, BallotBox box) {
        if (!rank.matches("[1-9][0-9]{0,3}")) {
            throw new BallotsRefused(source.path(), 0, "Rank", "a rank from 1", rank);
        }
        if (selection.writtenIn()) {
            box.undeclared(Integer.parseInt(rank));
        } else {
            box.mark(Integer.parseInt(rank), selection.name(), source.labels());
        }
    }
}
