package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTextsTests {

    private final PackedTexts texts = new PackedTexts();

    @Test
    void findsWhatAMapFinds() {
        Map<String, String> map = new LinkedHashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            map.put("indicator:" + random.nextInt(), "x".repeat(i % 20));
        }
        map.forEach(texts::add);

        assertThat(map).allSatisfy((key, text) -> assertThat(texts.get(key)).isEqualTo(text));
        assertThat(texts.get("indicator:none")).isNull();
        assertThat(all()).containsExactlyEntriesOf(map);
    }

    @Test
    void takesAwkwardKeys() {
        String long1 = "k".repeat(3_000_000);
        Map<String, String> map = new LinkedHashMap<>();
        for (String key : new String[] {"", "a", "aa", "\0", "a\0", "Ә", "😀", long1, long1 + "1", "b"}) {
            map.put(key, "=" + key);
        }
        map.forEach(texts::add);

        assertThat(all()).containsExactlyEntriesOf(map);
        assertThat(map).allSatisfy((key, text) -> assertThat(texts.get(key)).isEqualTo(text));
    }

    @Test
    void forgetsWhatIsRemoved() {
        texts.add("a", "1");
        texts.add("b", "2");
        texts.add("a", "3");

        assertThat(texts.remove("a")).isEqualTo("1");
        assertThat(texts.get("a")).as("which was added twice").isEqualTo("3");
        texts.forEach((key, _) -> texts.remove(key));
        assertThat(all()).isEmpty();
        assertThat(texts.remove("b")).isNull();
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        texts.forEach(all::put);
        return all;
    }
}
