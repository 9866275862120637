/** Search: what can be found by words, the index by which it is found, and the page that finds it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"doors", "clock", "facts", "web", "web :: *"})
package org.tugyr.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
