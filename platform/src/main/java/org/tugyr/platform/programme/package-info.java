/** Programmes and pledges: what was promised, in which words, by what criteria, and who asked for it. */
@NullMarked
package org.tugyr.platform.programme;

import org.jspecify.annotations.NullMarked;
