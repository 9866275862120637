/** Party lists: by which rules they are put together, who was ranked, and what was published. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "web", "web :: *", "search", "people", "evidence", "election"})
package org.tugyr.platform.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
