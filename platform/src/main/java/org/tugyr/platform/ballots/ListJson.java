package org.tugyr.platform.ballots;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tugyr.count.lists.Assembly;

/** Writes a list as the members of a JSON object; docs/counting.md tells what they mean. */
public final class ListJson {

    private ListJson() {}

    /** The object of a list, or of what stands in its way. */
    public static Map<String, Object> of(ListFile file, Assembly assembly) {
        var json = members("list", file.list(), "rulesSha256", file.sha256());
        switch (assembly) {
            case Assembly.Assembled list -> {
                json.put("slots", list.slots().stream().map(ListJson::slot).toList());
                json.put("quotas", list.checks().stream().map(ListJson::check).toList());
                file.renewal(list)
                        .ifPresent(renewal -> json.put(
                                "renewal",
                                members(
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
        var json = members("slot", slot.number(), "name", slot.name());
        switch (slot.why()) {
            case Assembly.ByRank rank -> json.putAll(members("why", "rank", "rank", rank.rank()));
            case Assembly.ByQuota quota ->
                json.putAll(members(
                        "why", "quota",
                        "rank", quota.rank(),
                        "quotas", quota.quotas(),
                        "displaced", quota.displaced(),
                        "displacedRank", quota.displacedRank()));
            case Assembly.ByBureau bureau -> {
                json.put("why", "bureau");
                if (bureau.displaced() != null) {
                    json.putAll(members("displaced", bureau.displaced(), "displacedRank", bureau.displacedRank()));
                }
            }
        }
        if (!slot.placedBy().isEmpty()) {
            json.put("placedBy", slot.placedBy());
        }
        return json;
    }

    private static Map<String, Object> check(Assembly.Check check) {
        return members(
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
            case Assembly.TooFew few -> members("why", "too-few", "slots", few.slots(), "people", few.aspirants());
            case Assembly.BureauOverShare over ->
                members("why", "bureau-over-share", "slots", over.slots(), "chosen", over.chosen());
            case Assembly.NotEnough lack ->
                members(
                        "why", "not-enough",
                        "quotas", List.of(lack.quota()),
                        "asked", lack.asked(),
                        "available", lack.available());
            case Assembly.NoRoom room ->
                members(
                        "why", "no-room",
                        "quotas", List.of(room.quota()),
                        "asked", room.asked(),
                        "slots", room.slots());
            case Assembly.Together all -> members("why", "together", "quotas", all.quotas());
        };
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return members;
    }
}
