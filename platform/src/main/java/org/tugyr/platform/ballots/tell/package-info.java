/** What came of a count, a list or a protocol, told as text and written as JSON, CSV and NIST CDF. */
@NullMarked
@NamedInterface("tell")
package org.tugyr.platform.ballots.tell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
