/** Oversight: a headquarters that steers, public councils that judge, and what follows from what both record. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "clock",
            "doors",
            "facts",
            "intake",
            "mail",
            "writing",
            "web",
            "web :: *",
            "search",
            "people",
            "evidence",
            "programme",
            "roadmap"
        })
package org.tugyr.platform.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
