/** Kinds, rows and problems in the words of the reader's language. */
@NullMarked
@NamedInterface("words")
package org.tugyr.platform.intake.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
