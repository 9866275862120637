/** The PostgreSQL that keeps the record: an embedded one that is durable and private, or one that others run. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tugyr.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
