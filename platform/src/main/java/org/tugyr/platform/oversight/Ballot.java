package org.tugyr.platform.oversight;

import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.Judged;

/**
 * How a member voted at a review, secret until the vote is closed. Reasons are always given: nobody can know before whether a vote will be a dissent.
 *
 * @param office by which it was cast
 */
record Ballot(String review, String person, String office, Judged vote, Text reason) {}
