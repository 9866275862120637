package org.tugyr.platform.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.web.Refusal;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The page of the log.
 *
 * @param checkpoint the latest; null before the first entry is signed
 * @param signedAt when that was, in the reader's language
 * @param key the log's public key in C2SP's form; null before its birth
 * @param address the site's own address
 * @param counted how many entries are counted below
 * @param kinds how many there are of each kind
 * @param index what was typed into the field; empty for nothing
 * @param refusal what is wrong with it; null for nothing
 * @param proof a pasted proof and its answer; null where none was pasted
 */
public record LogView(
        @Nullable SignedCheckpoint checkpoint,
        @Nullable String signedAt,
        @Nullable String key,
        String address,
        long counted,
        List<KindCount> kinds,
        String index,
        @Nullable Refusal refusal,
        @Nullable Proof proof)
        implements Tabular {

    public LogView {
        kinds = List.copyOf(kinds);
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(Sheet.<KindCount>of("kinds", kinds)
                .text("site.log.kind", kind -> words.get(kind.name()))
                .text("web.csv.type", KindCount::type)
                .number("site.log.entries", KindCount::entries));
    }

    /** What a stranger types to verify all of it. */
    public String command() {
        String verify = "./tugyr verify " + address;
        return key == null ? verify : verify + " \\\n  --key " + key;
    }

    /**
     * How many entries there are of a kind.
     *
     * @param name message key of the kind
     * @param type of its facts
     */
    public record KindCount(String name, String type, long entries) {}
}
