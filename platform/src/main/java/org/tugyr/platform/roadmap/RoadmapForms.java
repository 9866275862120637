package org.tugyr.platform.roadmap;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.BreakRow;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;

/** What is written on the site of roadmaps: plans by editors, values and progress by reporters. */
public record RoadmapForms() implements FormSource {

    private static final Set<Role> EDITORS = EnumSet.of(Role.PROGRAMME_EDITOR);
    private static final Set<Role> REPORTERS = EnumSet.of(Role.REPORTER);

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(ValueRow.class, REPORTERS, "indicator.area", "indicator.publisher"),
                Form.of(ProgressRow.class, REPORTERS, "measure.roadmap.area", "measure.owner"),
                Form.of(ReportedRow.class, REPORTERS, "pledge.area", "by"),
                Form.of(BreakRow.class, REPORTERS, "indicator.area"),
                Form.of(RoadmapRow.class, EDITORS, "area"),
                Form.of(MeasureRow.class, EDITORS, "roadmap.area"),
                Form.of(IndicatorRow.class, EDITORS, "area")
                        .with(BaselineRow.class, "indicator.area")
                        .with(TargetRow.class, "indicator.area"),
                Form.of(PledgeRow.class, EDITORS, "area", "programme.organisation")
                        .with(IndicatorRow.class, Map.of("main", "yes"), "area", "pledge.programme.organisation")
                        .with(BaselineRow.class, "indicator.area", "indicator.pledge.programme.organisation")
                        .with(TargetRow.class, "indicator.area", "indicator.pledge.programme.organisation"),
                Form.of(BaselineRow.class, EDITORS, "indicator.area"),
                Form.of(TargetRow.class, EDITORS, "indicator.area"));
    }
}
