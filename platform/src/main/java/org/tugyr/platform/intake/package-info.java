/** Intake: folders of CSV files are read, checked whole, compared with the record and written as facts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "files", "web :: words"})
package org.tugyr.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
