/** Assembles a party list from a ranking under quotas, and says of every slot why it is held (docs/rules/count-lists.md). */
package org.tugyr.count.lists;
