/** Ballot files and rule files in the forms that others use, read by streaming into what the counting core takes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"intake", "web :: words"})
package org.tugyr.platform.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
