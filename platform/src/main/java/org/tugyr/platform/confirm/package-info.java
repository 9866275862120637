/** Confirmation: what an office wrote, confirmed by its passkey, as facts that anybody can check. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "web", "web :: *"})
package org.tugyr.platform.confirm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
