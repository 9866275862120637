/** Judges a measured promise: baseline, targets, values and a day give a status together with its arithmetic. */
package org.tugyr.trajectory;
