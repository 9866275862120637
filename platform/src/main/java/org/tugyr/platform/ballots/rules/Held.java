package org.tugyr.platform.ballots.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and where a contest was held; no count depends on it, reports of results ask for it.
 *
 * @param day of the vote, null where the rules do not say
 * @param area in which people voted, empty where the rules do not say
 */
public record Held(@Nullable LocalDate day, String area) {}
