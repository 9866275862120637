/** What readers report as wrong, without an account, and what was answered: a queue of its own, outside of the facts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"doors", "web", "web :: *"})
package org.tugyr.platform.errors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
