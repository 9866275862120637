package org.tugyr.platform.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.parts.Source;
import org.tugyr.platform.web.parts.Standing;

/**
 * What is reported and what is measured of a pledge.
 *
 * @param sentence what was promised, what was due and what is measured, in one plain line
 * @param findings on what the voices disagree, the gravest first
 * @param found what the judged voice shows
 * @param charts of the indicators that count, at most {@value #CHARTS}
 * @param measures the most pressing first
 * @param indicators those that count first
 */
public record DeliveryView(
        String pledge,
        String sentence,
        List<Finding> findings,
        Standing found,
        ReportedVoice reported,
        MeasuredVoice measured,
        List<Picture> charts,
        List<MeasureLine> measures,
        List<IndicatorLine> indicators,
        List<Source> sources) {

    static final int CHARTS = 2;
    static final int LINES = 10;

    public DeliveryView {
        findings = List.copyOf(findings);
        charts = List.copyOf(charts);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        sources = List.copyOf(sources);
    }

    /** The measures that the page shows. */
    public List<MeasureLine> shownMeasures() {
        return measures.stream().limit(LINES).toList();
    }

    /** The indicators that the page shows. */
    public List<IndicatorLine> shownIndicators() {
        return indicators.stream().limit(LINES).toList();
    }

    /**
     * The word of those responsible.
     *
     * @param state the standing's name for machines
     * @param by who reported; null where nobody has
     */
    public record ReportedVoice(
            Standing standing,
            String state,
            @Nullable Text by,
            @Nullable String byHref,
            @Nullable String on,
            @Nullable Text statement) {}

    /**
     * What the indicators say.
     *
     * @param status the standing's name for machines
     * @param reason why nothing can be said
     * @param decisive the indicator the standing rests on; null where there is none
     * @param paces the pace that is needed and the one that was kept
     * @param counted how many of how many indicators could be assessed; null where there is only one
     */
    public record MeasuredVoice(
            Standing standing,
            String status,
            @Nullable String reason,
            @Nullable IndicatorLine decisive,
            List<String> paces,
            @Nullable String counted) {

        public MeasuredVoice {
            paces = List.copyOf(paces);
        }
    }

    /** A trajectory with the indicator it leads to. */
    public record Picture(String indicator, Text name, Trajectory chart) {}
}
