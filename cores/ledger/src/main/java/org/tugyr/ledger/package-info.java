/** Placeholder sentence. */
package org.tugyr.ledger;
