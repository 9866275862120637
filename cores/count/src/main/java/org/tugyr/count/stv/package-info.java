/**
 * The single transferable vote: Scottish STV after its statute, the weighted inclusive Gregory method and Meek's method
 * after the reference rules of the Proportional Representation Foundation (docs/rules/count-stv.md).
 */
package org.tugyr.count.stv;
