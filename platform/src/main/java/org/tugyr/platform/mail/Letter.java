package org.tugyr.platform.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Language;

/**
 * What somebody is written, before it becomes bytes.
 *
 * @param subject one line
 * @param blocks from top to bottom
 * @param foot why they get it, and how that ends
 * @param unsubscribe address at which one click ends it (RFC 8058); null where nothing is to be ended
 */
public record Letter(
        Language language,
        String subject,
        List<Block> blocks,
        List<Block> foot,
        @Nullable String unsubscribe) {

    public Letter {
        subject = Plain.of(subject);
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
    }

    /** A piece of it; all addresses are whole ones. */
    public sealed interface Block {

        /** The piece as plain text. */
        String text();
    }

    /** A sentence or some. */
    public record Paragraph(String words) implements Block {
        public Paragraph {
            words = Plain.of(words);
        }

        @Override
        public String text() {
            return words;
        }
    }

    /** Where something can be done. */
    public record Link(String words, String href) implements Block {
        public Link {
            words = Plain.of(words);
        }

        @Override
        public String text() {
            return words + ":\n" + href;
        }
    }

    /**
     * What is new about one subject.
     *
     * @param note such as how much more there is; null for none
     */
    public record Group(
            String title,
            String href,
            List<Line> lines,
            @Nullable String note) implements Block {
        public Group {
            title = Plain.of(title);
            lines = List.copyOf(lines);
        }

        @Override
        public String text() {
            return title + "\n" + href + "\n\n"
                    + lines.stream()
                            .map(line -> "- " + line.words() + "\n  " + line.href())
                            .collect(Collectors.joining("\n"))
                    + (note == null ? "" : "\n\n" + note);
        }
    }

    /** One thing in one line, and where it stands. */
    public record Line(String words, String href) {
        public Line {
            words = Plain.of(words);
        }
    }

    /** The whole as plain text. */
    String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"))
                + "\n\n-- \n"
                + foot.stream().map(Block::text).collect(Collectors.joining("\n"))
                + "\n";
    }
}
