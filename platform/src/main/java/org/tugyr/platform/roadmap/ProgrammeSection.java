package org.tugyr.platform.roadmap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** Adds to a programme's page where its pledges stand. */
final class ProgrammeSection implements Section {

    private static final String PROGRAMME = "programme:";
    private static final int LINES = 10;

    private final JdbcClient jdbc;
    private final Roots roots;
    private final Pages pages;

    ProgrammeSection(JdbcClient jdbc, Roots roots, Pages pages) {
        this.jdbc = jdbc;
        this.roots = roots;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public RecordState restsOn(String subject, RecordState state) {
        return subject.startsWith(PROGRAMME)
                ? root(subject).map(root -> roots.settled(root, state)).orElse(state)
                : state;
    }

    private Optional<String> root(String subject) {
        return jdbc.sql("select root from programme.programmes where programme = ?")
                .param(subject.substring(PROGRAMME.length()))
                .query(String.class)
                .optional();
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        if (!subject.startsWith(PROGRAMME)) {
            return List.of();
        }
        String key = subject.substring(PROGRAMME.length());
        Filter filter = Filter.of("/pledges", "programme", key);
        return root(subject)
                .map(root -> PledgeList.read(jdbc, root, filter, LINES, 1, reader.words()))
                .map(list -> new Part(
                        Place.MAIN,
                        pages.part(
                                "roadmap/programme-pledges.jte",
                                Map.of("w", reader.words(), "list", list, "programme", key))))
                .stream()
                .toList();
    }
}
