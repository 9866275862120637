/** Reports and the claims in them: who said what on which occasion, and what the record answers by rule. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "clock",
            "doors",
            "facts",
            "web",
            "web :: *",
            "writing",
            "search",
            "people",
            "evidence",
            "election",
            "programme"
        })
package org.tugyr.platform.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
