package org.tugyr.platform.writing;

import java.util.List;
import org.tugyr.platform.facts.Text;

/** What somebody has written, and what they can write. */
public record WritingDeskView(List<Line> lines, List<Office> offices) {

    public WritingDeskView {
        lines = List.copyOf(lines);
        offices = List.copyOf(offices);
    }

    /**
     * A submission.
     *
     * @param returned whether it came back instead of being recorded
     */
    public record Line(String id, String kind, Submission.State state, boolean returned) {

        /** Message key of where it is. */
        public String says() {
            return switch (state) {
                case DRAFT -> returned ? "writing.state.returned" : "writing.state.draft";
                case WAITING -> "writing.state.waiting";
                case RECORDED -> "writing.state.recorded";
            };
        }
    }

    /** An office with the forms that it writes. */
    public record Office(String key, Text title, List<Link> forms) {

        public Office {
            forms = List.copyOf(forms);
        }
    }

    /** A form. */
    public record Link(String form, String kind) {}
}
