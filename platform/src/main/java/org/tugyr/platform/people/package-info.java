/** People and where they act: areas, organisations, persons, posts, memberships and cohorts. */
@NullMarked
package org.tugyr.platform.people;

import org.jspecify.annotations.NullMarked;
