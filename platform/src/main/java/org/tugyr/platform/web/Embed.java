package org.tugyr.platform.web;

import org.tugyr.platform.web.words.Language;

/** What others put into their pages to show a subject. */
final class Embed {

    private Embed() {}

    static String code(String address, Language language, String title) {
        return "<iframe src=\"%s?lang=%s\" title=\"%s\" width=\"100%%\" height=\"560\" loading=\"lazy\"></iframe>"
                .formatted(address, language.tag(), escaped(title));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
