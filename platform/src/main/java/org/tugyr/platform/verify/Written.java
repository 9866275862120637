package org.tugyr.platform.verify;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.election.ElectionForms;
import org.tugyr.platform.evidence.EvidenceForms;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.lists.ListForms;
import org.tugyr.platform.mandates.MandateForms;
import org.tugyr.platform.oversight.OversightForms;
import org.tugyr.platform.people.PeopleForms;
import org.tugyr.platform.programme.ProgrammeForms;
import org.tugyr.platform.report.ReportForms;
import org.tugyr.platform.roadmap.RoadmapForms;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;
import org.tugyr.platform.writing.Joining;
import org.tugyr.platform.writing.OperatorForms;
import org.tugyr.platform.writing.Summary;

/** Which role writes which rows, and where it must hold for that: as the site's forms say (docs/rules/access.md, §7). */
final class Written {

    /** All forms of the house. */
    static final List<FormSource> SOURCES = List.of(
            new OperatorForms(),
            new PeopleForms(),
            new EvidenceForms(),
            new ElectionForms(),
            new ListForms(),
            new MandateForms(),
            new ProgrammeForms(),
            new RoadmapForms(),
            new OversightForms(Joining.NONE, Summary.NONE),
            new ReportForms());

    private final Kinds kinds;
    private final Map<Class<? extends Row>, Set<Way>> ways = new HashMap<>();
    private final Map<String, Set<String>> leading = new HashMap<>();
    private final Map<Class<? extends Row>, List<Kind.Field>> columns = new HashMap<>();

    Written(Kinds kinds) {
        this.kinds = kinds;
        for (FormSource source : SOURCES) {
            for (Form form : source.forms()) {
                way(form, form.main(), form.own());
                form.parts().forEach(part -> way(form, part, Map.of()));
            }
        }
        for (Kind<? extends Row> kind : kinds.all()) {
            Set<String> names = leading.getOrDefault(kind.file(), Set.of());
            columns.put(
                    kind.type(),
                    kind.fields().stream()
                            .filter(field -> names.contains(field.name()))
                            .toList());
        }
    }

    /**
     * A way in which rows of a kind are written.
     *
     * @param paths of columns, one of which must lead to where the office holds
     * @param own columns that name the person whose seat the office is, by role
     */
    record Way(Set<Role> roles, List<List<String>> paths, Map<Role, String> own) {}

    private void way(Form form, Form.Part part, Map<Role, String> own) {
        List<List<String>> paths =
                part.places().stream().map(path -> List.of(path.split("\\."))).toList();
        ways.computeIfAbsent(part.kind(), _ -> new LinkedHashSet<>()).add(new Way(form.roles(), paths, own));
        paths.forEach(path -> lead(kinds.of(part.kind()), path));
    }

    private void lead(Kind<?> kind, List<String> path) {
        leading.computeIfAbsent(kind.file(), _ -> new LinkedHashSet<>()).add(path.getFirst());
        if (path.size() > 1) {
            kind.fields().stream()
                    .filter(field -> field.name().equals(path.getFirst()))
                    .flatMap(field -> field.refs().stream())
                    .flatMap(subject -> kinds.bySubject(subject).stream())
                    .forEach(next -> lead(next, path.subList(1, path.size())));
        }
    }

    /** The ways in which a role writes rows of a kind; none where it does not. */
    List<Way> by(Role role, Class<? extends Row> kind) {
        return ways.getOrDefault(kind, Set.of()).stream()
                .filter(way -> way.roles().contains(role))
                .toList();
    }

    /** The columns of a kind that any path goes along. */
    List<Kind.Field> columns(Kind<?> kind) {
        return columns.getOrDefault(kind.type(), List.of());
    }

    /** The columns of the kind that makes a subject. */
    Stream<Kind.Field> columns(String subject) {
        return kinds.bySubject(subject.substring(0, subject.indexOf(':'))).stream()
                .flatMap(kind -> columns(kind).stream());
    }
}
