/** Backup: all that the operator alone has, in one folder, and a record made from it again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "files", "verify"})
package org.tugyr.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
