/** The doors: who may do what, and what every route declares about who may use it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tugyr.platform.doors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
