/** Elections and primaries: who stood, by which rule the votes were counted, who was elected, and what was declared. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "doors",
            "facts",
            "ballots :: *",
            "web",
            "web :: *",
            "writing",
            "search",
            "people",
            "evidence"
        })
package org.tugyr.platform.election;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
