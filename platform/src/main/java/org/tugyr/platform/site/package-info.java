/** The roof: the board, the log for readers, the records and what Tugyr is. */
@NullMarked
package org.tugyr.platform.site;

import org.jspecify.annotations.NullMarked;
