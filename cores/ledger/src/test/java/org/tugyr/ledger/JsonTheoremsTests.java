package org.tugyr.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for every value, tried on seeded random ones. */
class JsonTheoremsTests {
    private static final long SEED = 19_910_701;
    private static final String ALPHABET = "az09 \"\\/\u0000\u001f\u007féқӘ\u2028\ud83d\ude00\ufffd";

    private final Random random = new Random(SEED);

    @Test
    void readingTheCanonicalFormGivesTheSameValue() {
        for (int round = 0; round < 5_000; round++) {
            var value = value(0, true);

            assertThat(Json.parse(value.canonicalBytes()))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(value);
        }
    }

    @Test
    void theWriterMayBeUsedAgain() {
        var writer = new CanonicalWriter();
        for (int round = 0; round < 1_000; round++) {
            var value = value(0, true);

            assertThat(writer.write(value)).isEqualTo(value.canonicalBytes());
        }
    }

    @Test
    void intakeAcceptsExactlyWhatHoldsNoReal() {
        var writer = new CanonicalWriter();
        for (int round = 0; round < 2_000; round++) {
            var value = value(0, false);
            var entry = Intake.entry(value, writer);

            assertThat(Intake.parseEntry(entry)).isEqualTo(value);
        }
    }

    @Test
    void everyDoubleSurvivesItsText() {
        for (int round = 0; round < 100_000; round++) {
            var value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Json.number(value).canonicalText()))
                        .isEqualTo(value + 0.0);
            }
        }
    }

    @Test
    void anyByteChangedInAnEntryIsRefusedOrAnotherEntry() {
        var entry = Json.object().put("id", 7).put("name", "Әлия").build().canonicalBytes();
        for (int at = 0; at < entry.length; at++) {
            for (int flip = 1; flip < 256; flip++) {
                var changed = entry.clone();
                changed[at] ^= (byte) flip;
                try {
                    assertThat(Intake.parseEntry(changed).canonicalBytes()).isEqualTo(changed);
                } catch (MalformedException e) {
                    assertThat(e.expected()).isNotEmpty();
                }
                assertThat(Hash.leaf(changed)).isNotEqualTo(Hash.leaf(entry));
            }
        }
    }

    private Json value(int depth, boolean reals) {
        return switch (random.nextInt(depth > 4 ? 5 : 8)) {
            case 0 -> Json.Nul.NULL;
            case 1 -> new Json.Bool(random.nextBoolean());
            case 2 -> new Json.Str(text());
            case 3 -> new Json.Int(random.nextLong(-Json.MAX_INTEGER, Json.MAX_INTEGER + 1));
            case 4 -> reals ? Json.number(random.nextGaussian()) : new Json.Int(random.nextInt());
            case 5 -> {
                var items = new ArrayList<Json>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(depth + 1, reals));
                }
                yield new Json.Arr(items);
            }
            default -> {
                var members = new TreeMap<String, Json>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(text(), value(depth + 1, reals));
                }
                yield new Json.Obj(members);
            }
        };
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length()));
            text.appendCodePoint(ALPHABET.codePointAt(ALPHABET.offsetByCodePoints(0, at)));
        }
        return text.toString();
    }
}
