package org.tugyr.platform.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.PartRow;
import org.tugyr.platform.evidence.EvidenceRows.TopicRow;
import org.tugyr.platform.writing.Form;

/** What is written on the site of evidence: documents by whoever writes anything, attestations by those who compile them. */
final class EvidenceForms {

    private static final Set<Role> WRITERS = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));
    private static final Set<Role> COMPILERS = EnumSet.of(Role.PROGRAMME_EDITOR, Role.REPORT_AUTHOR);

    private EvidenceForms() {}

    /** What sources state of anything in the record leads to no place: it takes an office of the whole record. */
    static List<Form> all() {
        return List.of(
                Form.of(EvidenceRow.class, WRITERS),
                Form.of(TopicRow.class, COMPILERS),
                Form.of(AttestationRow.class, COMPILERS)
                        .with(TopicRow.class)
                        .with(PartRow.class)
                        .with(AttestedRow.class),
                Form.of(AttestedRow.class, COMPILERS).with(PartRow.class));
    }
}
