/** A count round by round, for readers: a picture of where the votes went, the table, and sentences. */
@NullMarked
package org.tugyr.platform.election.rounds;

import org.jspecify.annotations.NullMarked;
