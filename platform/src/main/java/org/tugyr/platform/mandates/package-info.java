/** Seats and the people in them: who holds which seat of a contest, who took it over from whom, and which seats are vacant. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"facts", "web", "web :: *", "search", "people", "evidence", "election", "lists"})
package org.tugyr.platform.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
