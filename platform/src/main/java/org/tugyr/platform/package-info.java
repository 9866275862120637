/** The platform: Spring Boot application and command line around the pure cores. */
@NullMarked
package org.tugyr.platform;

import org.jspecify.annotations.NullMarked;
