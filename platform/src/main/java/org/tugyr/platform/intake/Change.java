package org.tugyr.platform.intake;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Standing;

/**
 * A line that is not as the record has it.
 *
 * @param line the line
 * @param before what stands in the record; null where the line is new
 */
record Change(Line line, Standing.@Nullable Version before) {}
