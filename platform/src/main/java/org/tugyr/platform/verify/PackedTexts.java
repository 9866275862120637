package org.tugyr.platform.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Short texts by their keys, in a third of the memory that a map of strings takes: a country has millions. */
final class PackedTexts {

    private static final int BLOCK_BITS = 20;

    /** Ends a key, and a text. Neither this nor {@link #GONE} is part of any UTF-8. */
    private static final byte END = (byte) 0xFF;

    /** Ends the key of what was removed. */
    private static final byte GONE = (byte) 0xFE;

    /** Key, end, text, end, one after the other; what is longer than a block has one of its own. */
    private final List<byte[]> blocks = new ArrayList<>(List.of(new byte[0]));

    /** Where the last block is free; the others are full. */
    private int free;

    /** The places of keys plus one, each at its key's hash or in the next slot that was free; nought in a free one. */
    private int[] slots = new int[1 << 10];

    private int size;

    /** Adds a text. Where its key is there already, it is found only when the first one was removed. */
    void add(String key, String text) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        int length = name.length + value.length + 2;
        if (free + length > blocks.getLast().length) {
            blocks.addLast(Arrays.copyOf(blocks.removeLast(), free));
            blocks.addLast(new byte[Math.max(1 << BLOCK_BITS, length)]);
            free = 0;
        }
        byte[] block = blocks.getLast();
        System.arraycopy(name, 0, block, free, name.length);
        block[free + name.length] = END;
        System.arraycopy(value, 0, block, free + name.length + 1, value.length);
        block[free + length - 1] = END;
        if (++size * 3L > slots.length * 2L) {
            grow();
        }
        enter(name, ((blocks.size() - 1) << BLOCK_BITS | free) + 1);
        free += length;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[before.length * 2];
        for (int place : before) {
            if (place != 0) {
                byte[] block = block(place);
                int from = from(place);
                enter(Arrays.copyOfRange(block, from, end(block, from)), place);
            }
        }
    }

    private void enter(byte[] key, int place) {
        int slot = slot(key);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = place;
    }

    /** The text; null where there is none. */
    @Nullable
    String get(String key) {
        return find(key, END);
    }

    /** Takes a text out; null where there is none. */
    @Nullable
    String remove(String key) {
        return find(key, GONE);
    }

    private @Nullable String find(String key, byte end) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        for (int slot = slot(name); slots[slot] != 0; slot = next(slot)) {
            byte[] block = block(slots[slot]);
            int from = from(slots[slot]);
            int to = from + name.length;
            if (to < block.length && block[to] == END && Arrays.equals(block, from, to, name, 0, name.length)) {
                block[to] = end;
                return text(block, to + 1, end(block, to + 1));
            }
        }
        return null;
    }

    /** All keys with their texts, in the order in which they were added; they may be removed meanwhile. */
    void forEach(BiConsumer<String, String> each) {
        for (int i = 0; i < blocks.size(); i++) {
            byte[] block = blocks.get(i);
            int used = i == blocks.size() - 1 ? free : block.length;
            for (int from = 0; from < used; ) {
                int key = end(block, from);
                int text = end(block, key + 1);
                if (block[key] == END) {
                    each.accept(text(block, from, key), text(block, key + 1, text));
                }
                from = text + 1;
            }
        }
    }

    private byte[] block(int place) {
        return blocks.get((place - 1) >>> BLOCK_BITS);
    }

    private static int from(int place) {
        return (place - 1) & ((1 << BLOCK_BITS) - 1);
    }

    private static int end(byte[] block, int from) {
        int end = from;
        while (block[end] != END && block[end] != GONE) {
            end++;
        }
        return end;
    }

    private static String text(byte[] block, int from, int to) {
        return new String(block, from, to - from, StandardCharsets.UTF_8);
    }

    private int slot(byte[] key) {
        int hash = Arrays.hashCode(key) * 0x9E3779B9;
        return hash >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
