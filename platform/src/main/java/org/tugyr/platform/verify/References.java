package org.tugyr.platform.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.RecordRow;

/** Every subject belongs to one record, is referred to from there only, and exists by the end of the log. */
final class References {

    private final Findings findings;
    private final PackedTexts roots = new PackedTexts();
    private final Map<String, List<Wanted>> wanted = new LinkedHashMap<>();

    References(Findings findings) {
        this.findings = findings;
    }

    private record Wanted(long index, String root) {}

    void follow(long index, Checked.Good entry) {
        String root = entry.fact().root();
        Kind<?> kind = entry.kind();
        if (entry.row() instanceof RecordRow record) {
            same(index, "record:" + record.record(), root, record.record());
        } else {
            refer(index, root, "record:" + root);
        }
        if (!kind.subjectKind().isEmpty()) {
            found(
                    index,
                    root,
                    kind.subjectKind() + ":" + kind.fields().getFirst().read(entry.row()));
        }
        for (Kind.Field field : kind.fields()) {
            if (!field.refs().isEmpty()) {
                switch (field.read(entry.row())) {
                    case null -> {}
                    case List<?> items -> items.forEach(item -> refer(index, root, field.subject(item.toString())));
                    case Object value -> refer(index, root, field.subject(value.toString()));
                }
            }
        }
    }

    private void found(long index, String root, String subject) {
        String of = roots.get(subject);
        if (of == null) {
            roots.add(subject, root);
        } else {
            same(index, subject, root, of);
        }
        List<Wanted> before = wanted.remove(subject);
        if (before != null) {
            before.forEach(from -> same(from.index(), subject, from.root(), root));
        }
    }

    private void refer(long index, String root, String subject) {
        String of = roots.get(subject);
        if (of == null) {
            List<Wanted> before = wanted.computeIfAbsent(subject, _ -> new ArrayList<>(1));
            if (before.stream().noneMatch(from -> from.root().equals(root))) {
                before.add(new Wanted(index, root));
            }
        } else {
            same(index, subject, root, of);
        }
    }

    private void same(long index, String subject, String root, String of) {
        if (!root.equals(of)) {
            findings.refute(
                    "entry " + index, subject + " in the record " + root, subject + " belongs to the record " + of);
        }
    }

    /** To be called at the end of the log. */
    void finish() {
        wanted.forEach((subject, before) -> before.forEach(from ->
                findings.refute("entry " + from.index(), "a reference to " + subject, "there is no " + subject)));
    }
}
