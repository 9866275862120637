/** Writes synthetic records, large and evidently invented, in the format of the import. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "facts",
            "intake",
            "people",
            "evidence",
            "election",
            "lists",
            "mandates",
            "programme",
            "roadmap",
            "oversight"
        })
package org.tugyr.platform.generate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
