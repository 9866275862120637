package org.tugyr.platform.web;

/**
 * A kind of subject whose changes can be followed by e-mail; contributed, as a bean, by the module that tells of them.
 *
 * @param kind such as {@code pledge}
 */
public record FollowKind(String kind) {}
