package org.tugyr.platform.facts;

import java.util.Set;

/** A record is real or invented from its birth on. */
public record RecordGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "record";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(RecordRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (RecordRow row : scene.rows(RecordRow.class, subject)) {
            scene.before(row)
                    .filter(before -> before.synthetic() != row.synthetic())
                    .ifPresent(before -> scene.refuse(
                            row,
                            "synthetic",
                            before.synthetic() ? "yes as when the record was born" : "no as when the record was born",
                            row.synthetic() ? "yes" : "no"));
        }
    }
}
