/** Compares candidates two by two: Schulze, Ranked Pairs, Copeland, minimax (docs/rules/count-pairwise.md). */
package org.tugyr.count.pairwise;
