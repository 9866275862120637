/** Elects a committee from approval ballots: Equal Shares and sequential PAV (docs/rules/count-approval.md). */
package org.tugyr.count.approval;
