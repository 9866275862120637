/** People and where they act: areas, organisations, persons, posts, memberships and cohorts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "doors", "facts", "web", "web :: *", "search", "writing"})
package org.tugyr.platform.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
