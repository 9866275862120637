/** Writing: what offices write on the site, as drafts until they are submitted, and ten minutes later on record. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "clock",
            "confirm",
            "doors",
            "facts",
            "files",
            "intake",
            "intake :: *",
            "web",
            "web :: *"
        })
package org.tugyr.platform.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
