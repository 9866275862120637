/** The PostgreSQL that keeps the record: an embedded one that is durable and private, or one that others run. */
@NullMarked
package org.tugyr.platform.database;

import org.jspecify.annotations.NullMarked;
