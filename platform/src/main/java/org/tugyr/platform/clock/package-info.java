/** The clock: what time it is, on which day a record stands, and the tick at which modules catch up with both. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tugyr.platform.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
