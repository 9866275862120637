package org.tugyr.platform.ballots.tell;

import java.util.List;
import java.util.Map;
import org.tugyr.count.lists.Assembly;
import org.tugyr.platform.ballots.rules.ListFile;

/** Writes a list as the members of a JSON object; docs/counting.md tells what they mean. */
public final class ListJson {

    private ListJson() {}

    /** The object of a list, or of what stands in its way. */
    public static Map<String, Object> of(ListFile file, Assembly assembly) {
        var json = Members.of("list", file.list(), "rulesSha256", file.sha256());
        switch (assembly) {
            case Assembly.Assembled list -> {
                json.put("slots", list.slots().stream().map(ListJson::slot).toList());
                json.put("quotas", list.checks().stream().map(ListJson::check).toList());
                file.renewal(list)
                        .ifPresent(renewal -> json.put(
                                "renewal",
                                Members.of(
                                        "share", renewal.share().toString(),
                                        "fresh", renewal.fresh(),
                                        "kept", renewal.kept(),
                                        "gone", renewal.gone())));
            }
            case Assembly.Impossible impossible ->
                json.put(
                        "impossible",
                        impossible.obstacles().stream().map(ListJson::obstacle).toList());
        }
        return json;
    }

    private static Map<String, Object> slot(Assembly.Slot slot) {
        var json = Members.of("slot", slot.number(), "name", slot.name());
        switch (slot.why()) {
            case Assembly.ByRank rank -> json.putAll(Members.of("why", "rank", "rank", rank.rank()));
            case Assembly.ByQuota quota ->
                json.putAll(Members.of(
                        "why", "quota",
                        "rank", quota.rank(),
                        "quotas", quota.quotas(),
                        "displaced", quota.displaced(),
                        "displacedRank", quota.displacedRank()));
            case Assembly.ByBureau bureau -> {
                json.put("why", "bureau");
                if (bureau.displaced() != null) {
                    json.putAll(Members.of("displaced", bureau.displaced(), "displacedRank", bureau.displacedRank()));
                }
            }
        }
        if (!slot.placedBy().isEmpty()) {
            json.put("placedBy", slot.placedBy());
        }
        return json;
    }

    private static Map<String, Object> check(Assembly.Check check) {
        return Members.of(
                "quota",
                check.quota(),
                "from",
                check.from(),
                "to",
                check.to(),
                "asked",
                check.asked(),
                "met",
                check.met());
    }

    private static Map<String, Object> obstacle(Assembly.Obstacle obstacle) {
        return switch (obstacle) {
            case Assembly.TooFew few -> Members.of("why", "too-few", "slots", few.slots(), "people", few.aspirants());
            case Assembly.BureauOverShare over ->
                Members.of("why", "bureau-over-share", "slots", over.slots(), "chosen", over.chosen());
            case Assembly.NotEnough lack ->
                Members.of(
                        "why", "not-enough",
                        "quotas", List.of(lack.quota()),
                        "asked", lack.asked(),
                        "available", lack.available());
            case Assembly.NoRoom room ->
                Members.of(
                        "why", "no-room",
                        "quotas", List.of(room.quota()),
                        "asked", room.asked(),
                        "slots", room.slots());
            case Assembly.Together all -> Members.of("why", "together", "quotas", all.quotas());
        };
    }
}
