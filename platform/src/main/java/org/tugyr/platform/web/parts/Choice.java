package org.tugyr.platform.web.parts;

import org.tugyr.platform.facts.Text;

/**
 * A record that a reader may look at instead.
 *
 * @param synthetic everything in it is invented
 * @param current it is the one shown
 */
public record Choice(Text name, String href, boolean synthetic, boolean current) {}
