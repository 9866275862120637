/** Measures Tugyr beside a peer or a physical limit, in the same run. */
@NullMarked
package org.tugyr.bench;

import org.jspecify.annotations.NullMarked;
