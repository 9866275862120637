package org.tugyr.platform.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.oversight.OversightBasis.Figure;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;

/** What headquarters and councils come to, as the pages show it, to be published. */
public record OversightNumbers(Kinds kinds, Clock clock) {

    private static final List<Class<? extends Row>> DECIDES = List.of(
            AreaRow.class,
            OrganisationRow.class,
            PledgeRow.class,
            HeadquartersRows.StocktakeRow.class,
            HeadquartersRows.DecisionRow.class,
            HeadquartersRows.DecisionStateRow.class,
            CouncilRows.CouncilRow.class,
            CouncilRows.CouncilMemberRow.class,
            CouncilRows.InterestRow.class,
            CouncilRows.RecusalRow.class,
            CouncilRows.EvidenceRequestRow.class,
            CouncilRows.EvidenceAnswerRow.class,
            CouncilRows.RecommendationRow.class,
            CouncilRows.RecommendationStateRow.class,
            VerdictRows.VerdictRow.class,
            VerdictRows.VerdictVoteRow.class);

    /**
     * The numbers by id.
     *
     * @param source what they are read from, such as one state of a database
     * @param size how many entries count
     */
    public SortedMap<String, Figure> of(DataSource source, String root, long size, LocalDate day) {
        return basis(new Tables(kinds, source, new FactLog(kinds, source, clock)), root, size)
                .numbers(root, day);
    }

    /** All that decides, as it stood when the log held a number of entries: a query for each kind of row. */
    static OversightBasis basis(Tables tables, String root, long size) {
        OversightBasis basis = new OversightBasis();
        DECIDES.forEach(type ->
                tables.rows(type, size, "root = ? order by idx", root).forEach(placed -> basis.put(placed.row())));
        return basis;
    }
}
