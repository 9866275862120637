/** Files: documents kept by the hash of their bytes. */
@NullMarked
package org.tugyr.platform.files;

import org.jspecify.annotations.NullMarked;
