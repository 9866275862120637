package org.tugyr.platform.ballots.tell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.ballots.rules.ListFile;
import org.tugyr.platform.web.words.Words;

/** Tells a list slot by slot: who stands there, why, and whom that displaced. */
public final class ListText {

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ListText(Words words) {
        this.words = words;
    }

    /** The sentences, each a line. */
    public static List<String> of(ListFile file, Assembly assembly, Words words) {
        var text = new ListText(words);
        text.say("ballots.list", file.list(), file.rules().slots());
        text.say("ballots.rules", file.sha256());
        switch (assembly) {
            case Assembly.Assembled list -> text.tell(file, list);
            case Assembly.Impossible impossible -> {
                text.say("ballots.list-impossible");
                impossible.obstacles().forEach(text::tell);
            }
        }
        return List.copyOf(text.lines);
    }

    private void tell(ListFile file, Assembly.Assembled list) {
        lines.add("");
        list.slots().forEach(this::tell);
        lines.add("");
        list.checks()
                .forEach(check ->
                        say("ballots.list-check", check.quota(), check.from(), check.to(), check.asked(), check.met()));
        file.renewal(list).ifPresent(this::tell);
    }

    private void tell(Assembly.Slot slot) {
        var why = switch (slot.why()) {
            case Assembly.ByRank rank -> words.get("ballots.list-by-rank", rank.rank());
            case Assembly.ByQuota quota ->
                words.get(
                        "ballots.list-by-quota",
                        quota.rank(),
                        String.join(", ", quota.quotas()),
                        quota.displaced(),
                        quota.displacedRank());
            case Assembly.ByBureau bureau ->
                bureau.displaced() == null
                        ? words.get("ballots.list-by-bureau-only")
                        : words.get("ballots.list-by-bureau", bureau.displaced(), bureau.displacedRank());
        };
        var placed = slot.placedBy().isEmpty()
                ? ""
                : "; " + words.get("ballots.list-placed", String.join(", ", slot.placedBy()));
        lines.add(slot.number() + ". " + slot.name() + ": " + why + placed);
    }

    private void tell(Renewal renewal) {
        var percent = renewal.share()
                .times(100)
                .decimal(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .max(BigDecimal.ZERO);
        say(
                "ballots.list-renewal",
                renewal.fresh().size(),
                renewal.fresh().size() + renewal.kept().size(),
                words.number(percent));
    }

    private void tell(Assembly.Obstacle obstacle) {
        switch (obstacle) {
            case Assembly.TooFew few -> say("ballots.list-too-few", few.slots(), few.aspirants());
            case Assembly.BureauOverShare over -> say("ballots.list-bureau-over", over.slots(), over.chosen());
            case Assembly.NotEnough lack ->
                say("ballots.list-not-enough", lack.quota(), lack.asked(), lack.available());
            case Assembly.NoRoom room -> say("ballots.list-no-room", room.quota(), room.asked(), room.slots());
            case Assembly.Together all -> say("ballots.list-together", String.join(", ", all.quotas()));
        }
    }

    private void say(String key, Object... arguments) {
        lines.add(words.get(key, arguments));
    }
}
