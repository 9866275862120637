/** The Kazakh rules: endings by vowel harmony, numbers and dates in words, alphabet order, stems, letters that look alike. */
@org.jspecify.annotations.NullMarked
module org.tugyr.kazakh {
    requires static org.jspecify;

    exports org.tugyr.kazakh;
}
