package org.tugyr.platform.site;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Standing;

/**
 * A pledge on which two voices disagree.
 *
 * @param area where it is promised; null where the list is of that area only
 * @param sentence how they contradict each other
 */
public record Finding(
        Text title, String href, @Nullable Text area, Standing reported, Standing measured, Sentence sentence) {}
