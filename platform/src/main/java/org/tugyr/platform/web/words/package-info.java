/** The three languages: messages of all modules, dates, numbers, plurals. */
@NullMarked
@NamedInterface("words")
package org.tugyr.platform.web.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
