package org.tugyr.platform.report;

import org.tugyr.platform.web.Sections;

/**
 * The page of a claim.
 *
 * @param shows the answer in one sentence
 * @param parts what later modules tell of it
 * @param review the answer for machines
 */
public record ClaimSheet(
        ClaimView claim, ReportView report, String shows, Sections.Parts parts, String review, boolean past) {}
