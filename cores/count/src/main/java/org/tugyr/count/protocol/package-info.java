/** Checks the arithmetic of election protocols: sums, turnout and percentages (docs/rules/count-seats.md §8). */
package org.tugyr.count.protocol;
