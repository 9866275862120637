package org.tugyr.platform.mandates;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.parts.Figure;

/**
 * The renewal and the youth of a faction, or of what stands above some.
 *
 * @param renewed share of those who were not in it in the term before among those of whom that is known, in percent; null where
 *     it is known of nobody
 * @param youth share of those under 35 when elected among those of whom that is known, in percent; null where of nobody
 */
public record RenewalView(
        Figure members,
        Figure stayed,
        Figure fresh,
        Figure unknown,
        @Nullable String renewed,
        Figure young,
        Figure older,
        Figure ageUnknown,
        @Nullable String youth) {}
