/** The command line: one command for each thing that an operator does. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "doors",
            "facts",
            "mail",
            "oversight",
            "files",
            "database",
            "intake",
            "ballots",
            "ballots :: *",
            "web :: words",
            "people",
            "evidence",
            "report",
            "roadmap",
            "errors",
            "verify",
            "export",
            "backup",
            "generate"
        })
package org.tugyr.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
