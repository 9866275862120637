/** Evidence and what it attests: documents with their independence, and figures or events that sources state. */
@NullMarked
package org.tugyr.platform.evidence;

import org.jspecify.annotations.NullMarked;
