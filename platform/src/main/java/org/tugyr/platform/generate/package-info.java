/** Writes synthetic records, large and evidently invented, in the format of the import. */
@NullMarked
package org.tugyr.platform.generate;

import org.jspecify.annotations.NullMarked;
