package org.tugyr.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * A page that says one thing, and may ask for a click.
 *
 * @param words what it says
 * @param action where the click goes; null where nothing is asked
 * @param button what it is called
 * @param leaves whether letters leave this site
 */
public record StepView(String words, @Nullable String action, String button, boolean leaves) {

    static StepView told(String words, boolean leaves) {
        return new StepView(words, null, "", leaves);
    }
}
