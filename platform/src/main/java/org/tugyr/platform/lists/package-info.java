/** Party lists: by which rules they are put together, what follows from a ranking, and why each slot is held. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "doors",
            "facts",
            "web",
            "web :: *",
            "writing",
            "search",
            "people",
            "evidence",
            "election"
        })
package org.tugyr.platform.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
