package org.tugyr.platform.generate;

/**
 * Somebody who came through both stages of a primary.
 *
 * @param place in whose ward
 * @param primary the contest of the second stage
 * @param candidacy there
 */
record Finalist(Candidate candidate, Place place, String primary, String candidacy) {}
