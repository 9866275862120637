/** Counts ranked ballots by eliminating candidates: instant runoff with the options of RCTab, and its ways to fill several seats. */
package org.tugyr.count.ranked;
