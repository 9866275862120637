package org.tugyr.platform.roadmap;

import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.words.Words;

/** The CSVs of the lists, which begin where their pages do and go on to the end. */
final class ListSheets {

    private ListSheets() {}

    static Sheet<PledgeList.Line> pledges(Iterable<PledgeList.Line> lines, Words words) {
        return Sheet.<PledgeList.Line>of("pledges", lines)
                .text("roadmap.indicator.pledge", PledgeList.Line::title)
                .link("web.csv.page", line -> "/pledges/" + line.key())
                .text("roadmap.indicator.area", PledgeList.Line::area)
                .text("web.voice.reported", line -> line.voices().said().label(words))
                .text("web.voice.measured", line -> line.voices().shown().label(words))
                .text(
                        "roadmap.disagreements",
                        line -> line.disagreement() == null
                                ? null
                                : words.of("roadmap.disagreement", line.disagreement()));
    }

    static Sheet<MeasureLine> measures(Iterable<MeasureLine> lines, Words words) {
        return Sheet.<MeasureLine>of("measures", lines)
                .text("roadmap.measure.name", MeasureLine::name)
                .link("web.csv.page", line -> "/measures/" + line.key())
                .text("roadmap.measure.owner", MeasureLine::owner)
                .text("web.csv.post", MeasureLine::post)
                .text("roadmap.measure.due", MeasureLine::due)
                .text("roadmap.measure.state", line -> line.standing().label(words))
                .number("web.csv.late", MeasureLine::overdue);
    }

    static Sheet<IndicatorLine> indicators(Iterable<IndicatorLine> lines, Words words) {
        return Sheet.<IndicatorLine>of("indicators", lines)
                .text("roadmap.indicator.name", IndicatorLine::name)
                .link("web.csv.page", line -> "/indicators/" + line.key())
                .number("web.csv.measured", IndicatorLine::value)
                .number("web.csv.planned", IndicatorLine::planned)
                .text(
                        "roadmap.indicator.unit",
                        line -> line.value() == null ? null : line.value().unit())
                .text("web.csv.measuredOn", IndicatorLine::on)
                .number("web.csv.attainment", IndicatorLine::attainment)
                .text(
                        "roadmap.indicator.status",
                        line -> line.standing() == null ? null : line.standing().label(words))
                .text("web.csv.reason", IndicatorLine::reason);
    }
}
