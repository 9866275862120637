/** Evidence and what it attests: documents with their independence, and figures or events that sources state. */
@NullMarked
@ApplicationModule(allowedDependencies = {"doors", "facts", "files", "web", "web :: *", "writing"})
package org.tugyr.platform.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
