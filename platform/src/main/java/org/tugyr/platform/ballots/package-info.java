/** Ballot files and rule files of others and our own: what may be published of ballots, whether they add up, and whether protocols do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"intake", "web :: words"})
package org.tugyr.platform.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
