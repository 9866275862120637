package org.tugyr.platform.generate;

/**
 * Somebody who stands in an election.
 *
 * @param age on the day of the election, in years
 */
record Candidate(String person, int age, boolean woman) {}
