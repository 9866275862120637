/** Facts: appended in one order to a tamper-evident log, read, projected, published and never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"doors", "clock"})
package org.tugyr.platform.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
