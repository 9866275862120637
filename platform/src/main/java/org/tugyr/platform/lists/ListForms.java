package org.tugyr.platform.lists;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.BureauChoiceRow;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;

/** What election officers write on the site of party lists. */
public record ListForms() implements FormSource {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.ELECTION_OFFICER);
    private static final String[] PLACES = {"list.area", "list.organisation"};

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(ListRow.class, OFFICERS, "area", "organisation")
                        .with(ListRuleRow.class, PLACES)
                        .with(QuotaRow.class, PLACES),
                Form.of(AspirantRow.class, OFFICERS, PLACES),
                Form.of(BureauChoiceRow.class, OFFICERS, PLACES),
                Form.of(SlotRow.class, OFFICERS, PLACES),
                Form.of(ListFigureRow.class, OFFICERS, PLACES));
    }
}
