/** Founding: from an empty folder to the first public pledge, step by step. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "doors",
            "facts",
            "intake",
            "intake :: *",
            "web",
            "web :: *",
            "writing",
            "people",
            "programme",
            "roadmap"
        })
package org.tugyr.platform.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
