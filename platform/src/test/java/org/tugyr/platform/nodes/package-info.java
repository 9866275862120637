/** Nodes as processes of their own, which tests stop and kill. */
@NullMarked
package org.tugyr.platform.nodes;

import org.jspecify.annotations.NullMarked;
