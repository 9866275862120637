/** Intake: folders of CSV files are read, checked whole, compared with the record and written as facts. */
@NullMarked
package org.tugyr.platform.intake;

import org.jspecify.annotations.NullMarked;
