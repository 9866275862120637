package org.tugyr.kazakh;

/** Which vowels the endings of a word have: docs/rules/kazakh.md §2. */
enum Harmony {
    BACK,
    FRONT;

    /** An ending, given with back vowels, as it is after such a word. */
    String of(String ending) {
        return switch (this) {
            case BACK -> ending;
            case FRONT ->
                ending.replace('а', 'е').replace('ы', 'і').replace('ғ', 'г').replace('қ', 'к');
        };
    }
}
