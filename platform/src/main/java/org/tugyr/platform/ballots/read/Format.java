package org.tugyr.platform.ballots.read;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which ballots come; each is read by one class. */
public enum Format {
    /** a table with a column for each candidate, which holds the rank */
    CSV("csv"),
    /** a table with a column for each rank, which holds the candidate */
    CSV_RANKS("csv-ranks"),
    /** the same as a workbook, of ES&S */
    ESS("ess"),
    /** the Common Data Format NIST SP 1500-103, as JSON or XML; Unisyn writes it */
    CDF("cdf"),
    /** a folder of Dominion's CvrExport and manifests */
    DOMINION("dominion"),
    /** a folder with an XML file for each ballot, of Hart */
    HART("hart"),
    /** a table with a column for each candidate and rank, of Clear Ballot */
    CLEAR_BALLOT("clear-ballot"),
    /** candidates by number, ballots by how often they were cast, with the extensions of several programs */
    BLT("blt"),
    /** orders of PrefLib: soi, soc, toi, toc, cat */
    PREFLIB("preflib"),
    /** the contests and ballots of the audits RAIRE and SHANGRLA */
    RAIRE("raire"),
    /** a table with a row for each candidate or list, and its votes */
    TOTALS("totals"),
    /** a table with a column for each candidate, which holds points */
    SCORES("scores");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** As a rules file names it. */
    public String label() {
        return label;
    }

    BallotReader reader() {
        return switch (this) {
            case CSV -> new CandidateColumnsCsv();
            case CSV_RANKS -> new RankColumnsCsv();
            case ESS -> new EssSheet();
            case CDF -> new CdfReport();
            case DOMINION -> new DominionExport();
            case HART -> new HartArchive();
            case CLEAR_BALLOT -> new ClearBallotCsv();
            case BLT -> new BltReader();
            case PREFLIB -> new PrefLibReader();
            case RAIRE -> new RaireReader();
            case TOTALS -> new TotalsCsv();
            case SCORES -> new ScoresCsv();
        };
    }

    /** The form that a rules file names so. */
    public static Optional<Format> labelled(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }

    /** All names that a rules file can use. */
    public static String labels() {
        return String.join(", ", Arrays.stream(values()).map(Format::label).toList());
    }
}
