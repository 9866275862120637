/** Roadmaps: measures with owners, indicators with baselines, targets and values, and what is reported of pledges. */
@NullMarked
package org.tugyr.platform.roadmap;

import org.jspecify.annotations.NullMarked;
