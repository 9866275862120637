/** Programmes and pledges: what was promised, in which words, by what criteria, and who asked for it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"doors", "facts", "web", "web :: *", "search", "people", "evidence", "writing"})
package org.tugyr.platform.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
