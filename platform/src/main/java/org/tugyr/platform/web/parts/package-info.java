/** What the shared small templates show: chips, bars, figures, crumbs, pagers. */
@NullMarked
@NamedInterface("parts")
package org.tugyr.platform.web.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
