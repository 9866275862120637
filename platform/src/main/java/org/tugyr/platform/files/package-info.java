/** Files: documents kept by the hash of their bytes. */
@NullMarked
@ApplicationModule(allowedDependencies = "facts")
package org.tugyr.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
