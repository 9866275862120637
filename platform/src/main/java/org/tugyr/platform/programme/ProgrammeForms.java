package org.tugyr.platform.programme;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.ProposalRow;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.programme.ProgrammeRows.PrincipleRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;

/** What is written on the site of programmes and pledges: by their editors. */
public record ProgrammeForms() implements FormSource {

    private static final Set<Role> EDITORS = EnumSet.of(Role.PROGRAMME_EDITOR);
    private static final String[] OF_PLEDGE = {"pledge.area", "pledge.programme.organisation"};

    /** A pledge begins with its exact words and with what would make it kept: without them it says nothing. */
    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(FrameworkRow.class, EDITORS, "organisation").with(PrincipleRow.class, "framework.organisation"),
                Form.of(PrincipleRow.class, EDITORS, "framework.organisation"),
                Form.of(ProgrammeRow.class, EDITORS, "area", "organisation"),
                Form.of(PledgeRow.class, EDITORS, "area", "programme.organisation")
                        .beginning(WordingRow.class, Map.of("change", "stated"), OF_PLEDGE)
                        .beginning(CriterionRow.class, Map.of("side", "kept"), OF_PLEDGE),
                Form.of(WordingRow.class, EDITORS, OF_PLEDGE),
                Form.of(CriterionRow.class, EDITORS, OF_PLEDGE),
                Form.of(ProposalRow.class, EDITORS, "area", "programme.organisation"));
    }
}
