package org.tugyr.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * How a page is cited.
 *
 * @param text the whole citation, to be copied
 * @param lasting whether its address will always show the same
 * @param licence of what the page shows, as an SPDX id; null where the record's keeper has not said
 */
public record Citation(
        String text, boolean lasting, @Nullable String licence) {

    static Citation of(Page page) {
        var words = page.words();
        RecordState state = page.state();
        String address = page.site().absolute(page.lasting() == null ? page.shared() : page.lasting());
        String what = "«" + page.title() + "». " + words.get("web.site.name");
        String licence = state == null ? null : state.licence();
        StringBuilder text = new StringBuilder(what).append(". ");
        if (state != null) {
            if (state.record() != null) {
                text.append(state.record().in(page.language().tag())).append(". ");
            }
            text.append(words.get("web.cite.state", words.day(state.day()), state.size()))
                    .append(". ");
        }
        text.append(address).append('.');
        if (licence != null) {
            text.append(' ').append(words.get("web.cite.licence", licence)).append('.');
        }
        return new Citation(text.toString(), page.lasting() != null, licence);
    }
}
