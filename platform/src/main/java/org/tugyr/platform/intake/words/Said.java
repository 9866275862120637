package org.tugyr.platform.intake.words;

/**
 * Words, and the language they are in.
 *
 * @param lang its tag; empty where nobody can tell, as with what somebody typed
 */
public record Said(String text, String lang) {}
