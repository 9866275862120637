/** Elects by totals: plurality, block, approval, score, Borda, and in two rounds (docs/rules/count-single.md). */
package org.tugyr.count.single;
