/** Who may do what: accounts, how people sign in, roles granted from a day to a day, and the gate that keeps every door. */
@NullMarked
@ApplicationModule(allowedDependencies = {"clock", "confirm", "doors", "facts", "web", "web :: *"})
package org.tugyr.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
