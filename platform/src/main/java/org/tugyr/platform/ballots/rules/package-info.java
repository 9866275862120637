/** Rule files of contests and lists, our own and others', and what the counting core makes of them. */
@NullMarked
@NamedInterface("rules")
package org.tugyr.platform.ballots.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
