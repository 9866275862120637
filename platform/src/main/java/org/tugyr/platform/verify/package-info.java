/** Verification: a stranger's check of what a log publishes, from its entries alone, without database or trust. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "confirm",
            "doors",
            "evidence",
            "facts",
            "files",
            "election",
            "lists",
            "mandates",
            "oversight",
            "people",
            "programme",
            "report",
            "roadmap",
            "writing"
        })
package org.tugyr.platform.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
