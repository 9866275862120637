package org.tugyr.platform.confirm;

import org.tugyr.platform.facts.Text;

/**
 * A confirmation as pages say it.
 *
 * @param office its public name
 * @param entry where the assertion stands
 */
public record ConfirmedLine(Text office, long entry) {}
