/** Open data: everything public as tables and files to take away, and an interface for programs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "doors",
            "facts",
            "web",
            "web :: *",
            "search",
            "people",
            "election",
            "lists",
            "roadmap",
            "report"
        })
package org.tugyr.platform.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
