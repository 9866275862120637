/** Mail: an outbox by which letters leave, and who follows what by e-mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "clock", "doors", "facts", "web", "web :: *"})
package org.tugyr.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
