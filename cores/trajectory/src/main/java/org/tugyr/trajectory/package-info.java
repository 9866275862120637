/** Placeholder sentence. */
package org.tugyr.trajectory;
