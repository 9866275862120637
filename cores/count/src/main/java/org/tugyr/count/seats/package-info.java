/** Divides the seats of an assembly between party lists by their votes (docs/rules/count-seats.md). */
package org.tugyr.count.seats;
