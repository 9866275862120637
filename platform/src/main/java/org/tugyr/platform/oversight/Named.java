package org.tugyr.platform.oversight;

import org.tugyr.platform.facts.Text;

/** Something on record with its address. */
public record Named(Text name, String href) {}
