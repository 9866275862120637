/** The command line: one command for each thing that an operator does. */
@NullMarked
package org.tugyr.platform.cli;

import org.jspecify.annotations.NullMarked;
