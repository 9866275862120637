/** Roadmaps: measures with owners, indicators with baselines, targets and values, and what is reported of pledges. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "doors",
            "clock",
            "facts",
            "intake",
            "web",
            "web :: *",
            "search",
            "writing",
            "people",
            "evidence",
            "programme"
        })
package org.tugyr.platform.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
