/** Charts and maps as inline SVG, drawn by pure functions. */
@NullMarked
@NamedInterface("chart")
package org.tugyr.platform.web.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
