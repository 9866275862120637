/**
 * What every way of counting shares: candidates, ballots, exact numbers, lots and ties, and the result that tells each
 * round. Each family of methods is a package beneath this one.
 */
package org.tugyr.count;
