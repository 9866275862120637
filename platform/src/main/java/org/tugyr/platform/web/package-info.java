/** The frame of every page: layout, shared parts, charts, languages, problem pages and how pages travel over HTTP. */
@NullMarked
@ApplicationModule(allowedDependencies = {"doors", "facts"})
package org.tugyr.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
