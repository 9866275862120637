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
import org.tugyr.platform.writing.FormSource;

/** What is written on the site of evidence: documents by whoever writes anything, attestations by those who compile them. */
public record EvidenceForms() implements FormSource {

    private static final Set<Role> WRITERS = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));
    private static final Set<Role> COMPILERS = EnumSet.of(Role.PROGRAMME_EDITOR, Role.REPORT_AUTHOR);

    /** What an attestation is about, or where that lies; a cohort lies nowhere. */
    private static final List<String> ABOUT =
            List.of("subject", "subject.area", "subject.organisation", "subject.programme.organisation");

    private static final String[] PLACES = ABOUT.toArray(String[]::new);
    private static final String[] OF_ATTESTATION =
            ABOUT.stream().map(path -> "attestation." + path).toArray(String[]::new);

    /** What sources state is written where that lies of which they state it; of nothing in the record, by offices of the whole record. */
    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(EvidenceRow.class, WRITERS),
                Form.of(TopicRow.class, COMPILERS),
                Form.of(AttestationRow.class, COMPILERS, PLACES)
                        .with(TopicRow.class)
                        .with(PartRow.class, OF_ATTESTATION)
                        .with(AttestedRow.class, OF_ATTESTATION),
                Form.of(AttestedRow.class, COMPILERS, OF_ATTESTATION).with(PartRow.class, OF_ATTESTATION));
    }
}
