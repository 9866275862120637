package org.tugyr.platform.web;

/**
 * A kind of subject whose changes can be followed as an Atom feed; contributed, as a bean, by the module that serves the feeds.
 *
 * @param kind such as {@code pledge}
 */
public record FeedKind(String kind) {}
