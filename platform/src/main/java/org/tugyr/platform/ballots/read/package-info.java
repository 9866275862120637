/** Ballot files in the forms that others use, read by streaming into what the counting core takes. */
@NullMarked
@NamedInterface("read")
package org.tugyr.platform.ballots.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
