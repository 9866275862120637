package org.tugyr.platform.access;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id in base64url, by which it can be named and removed
 */
public record PasskeyLine(String id, String label, Instant madeAt, Instant usedAt) {}
