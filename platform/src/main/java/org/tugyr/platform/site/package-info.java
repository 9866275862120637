/** The roof: the board, the log for readers, the records and what Tugyr is. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "doors",
            "clock",
            "facts",
            "mail",
            "web",
            "web :: *",
            "people",
            "election",
            "lists",
            "roadmap"
        })
package org.tugyr.platform.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
