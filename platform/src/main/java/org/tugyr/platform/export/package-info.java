/** Export: everything a stranger needs to verify the record, as files in a folder and at the site's own addresses. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "doors",
            "facts",
            "files",
            "people",
            "evidence",
            "election",
            "lists",
            "mandates",
            "oversight",
            "report",
            "roadmap",
            "verify"
        })
package org.tugyr.platform.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
