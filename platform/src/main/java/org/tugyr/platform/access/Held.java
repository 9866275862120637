package org.tugyr.platform.access;

import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.facts.Standpoint;

/**
 * A role that is held now.
 *
 * @param entry its place in the log
 * @param record in which it holds, on the day it is there
 */
public record Held(GrantRow row, long entry, Standpoint record) {}
