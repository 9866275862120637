package org.tugyr.platform.web.parts;

import java.util.List;
import org.tugyr.platform.web.words.Words;

/** The CSV of bars: how many stand where in each voice. */
public final class VoiceSheet {

    private VoiceSheet() {}

    private record Line(String bar, Share share) {}

    /** The table {@code voices}. */
    public static Sheet<?> of(List<Bar> bars, Words words) {
        List<Line> lines = bars.stream()
                .flatMap(bar -> bar.shares().stream().map(share -> new Line(bar.name(), share)))
                .toList();
        return Sheet.<Line>of("voices", lines)
                .text("web.bar.what", Line::bar)
                .text("web.bar.standing", line -> line.share().standing().label(words))
                .number("web.bar.count", line -> line.share().figure())
                .link("web.csv.page", line -> line.share().href());
    }
}
