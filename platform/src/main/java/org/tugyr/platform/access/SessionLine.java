package org.tugyr.platform.access;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param handle by which it can be ended
 * @param device in the browser's own words, shortened
 */
public record SessionLine(String handle, String device, String method, Instant madeAt, Instant seenAt) {}
