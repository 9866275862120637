package org.tugyr.platform.verify;

import java.util.Locale;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.MalformedException;
import org.tugyr.platform.election.ContestRule;
import org.tugyr.platform.lists.ListRule;
import org.tugyr.platform.mandates.MandateRule;
import org.tugyr.platform.oversight.DecisionRule;
import org.tugyr.platform.oversight.VerdictRule;
import org.tugyr.platform.report.ClaimRule;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Trajectory;

/** Where everything stands in an export, and what its rules are called (docs/export.md). */
public final class Layout {

    /** The log's tiles, entries and checkpoint stand below this. */
    public static final String LOG = "log/";

    /** The signed tree head. */
    public static final String CHECKPOINT = LOG + "checkpoint";

    /** The key that signs it. */
    public static final String KEY = "log.vkey";

    /** Every published number. */
    public static final String NUMBERS = "data/numbers.csv";

    /** The records, and as of when their numbers are. */
    public static final String RECORDS = "data/records.json";

    /** The rules in force. */
    public static final String RULES = "data/rules.json";

    /** Public openings, one file for so many entries. */
    public static final String OPENINGS = "data/openings/";

    /** Documents, by their hashes. */
    public static final String FILES = "data/files/";

    /** The list of the documents. */
    public static final String FILE_LIST = FILES + "SHA256SUMS";

    /** How many entries one file of openings is for. */
    public static final int OPENINGS_PER_FILE = 65_536;

    /** The first line of {@link #NUMBERS}. */
    public static final String NUMBERS_HEADER = "id,value,root,day,size,rule";

    /** The number of entries that the numbers rest on. */
    public static final String LOG_SIZE = "log/size";

    /** A pledge's reported status: the last report by the day. */
    public static final String REPORTED_RULE = "pledge-reported/1";

    /** How many pledges stand where, of an area with all below it, a programme, a record. */
    public static final String COUNT_RULE = "pledge-count/1";

    private Layout() {}

    /** The file of the rules in force, by what they are for: canonical JSON with a line feed. */
    public static String rules() {
        return text(inForce());
    }

    /** Whether a file of rules is one of ours, or that of an older program, which knew fewer: what it names must be the same. */
    static boolean areRules(String file) {
        try {
            return Intake.parse(file.strip()) instanceof Json.Obj named
                    && text(named).equals(file)
                    && inForce()
                            .members()
                            .entrySet()
                            .containsAll(named.members().entrySet());
        } catch (MalformedException e) {
            return false;
        }
    }

    private static String text(Json.Obj rules) {
        return rules.canonicalText() + "\n";
    }

    private static Json.Obj inForce() {
        return Json.object()
                .put("claim", ClaimRule.RULE)
                .put("contest", ContestRule.RULE)
                .put("count", COUNT_RULE)
                .put("decision", DecisionRule.RULE)
                .put("indicator", Trajectory.RULE)
                .put("mandate", MandateRule.RULE)
                .put("measured", PledgeStanding.RULE)
                .put("party-list", ListRule.RULE)
                .put("reported", REPORTED_RULE)
                .put("verdict", VerdictRule.RULE)
                .build();
    }

    /** The file of openings that an entry's would stand in. */
    public static String openings(long index) {
        return OPENINGS + String.format(Locale.ROOT, "%03d.jsonl", index / OPENINGS_PER_FILE);
    }

    /** The file of a document with this SHA-256, in lower-case hexadecimal. */
    public static String file(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2);
    }
}
