package org.tugyr.platform.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;

/** The facts of areas: a tree that holds from day to day, and what became of each. */
public sealed interface AreaRows extends Row {

    /** Rung of an area in its tree. */
    enum AreaKind {
        COUNTRY,
        REGION,
        CITY,
        DISTRICT,
        RURAL_DISTRICT
    }

    /** Why one area follows another. */
    enum ChangeKind {
        SPLIT,
        MERGED,
        RENAMED,
        TRANSFERRED
    }

    /** An area as it was from a day on. */
    @Table(
            file = "areas",
            fact = "people.AreaRecorded",
            subject = "area",
            doc = "An area with the name, codes, borders and parent that hold from a day on; a later row takes over.")
    record AreaRow(
            @Column(value = "key of the area, ISO 3166-2 or KATO where there is one", key = true)
            String area,

            @Column(value = "first day on which this row holds", key = true)
            LocalDate validFrom,

            @Column("last day on which this row holds; empty while it holds or until a later row takes over") @Nullable
            LocalDate validTo,

            @Column(value = "area above; empty for a root", ref = "area") @Nullable
            String parent,

            @Column("country, region, city, district or rural-district")
            AreaKind kind,

            @Column("name valid in these days") Text name,
            @Column("ISO 3166-2 code valid now") @Nullable String iso,

            @Column("ISO 3166-2 code of older editions") @Nullable
            String isoOld,

            @Column("KATO code, nine digits") @Nullable String kato,

            @Column(
                    "name of its shape on the maps that come with Tugyr, or its outline as well-known text, POLYGON or MULTIPOLYGON, on one plane for all areas with x to the east and y to the north")
            @Nullable
            String shape)
            implements AreaRows {
        @Override
        public @Nullable String effective() {
            return validFrom.toString();
        }
    }

    /** One area following another. */
    @Table(
            file = "area-changes",
            fact = "people.AreaChanged",
            doc = "Which area came from which, on what day and by what act.")
    record AreaChangeRow(
            @Column(value = "area before", key = true, ref = "area", about = true)
            String area,

            @Column(value = "area after", key = true, ref = "area", about = true)
            String successor,

            @Column(value = "first day of the new state", key = true)
            LocalDate changedOn,

            @Column("split, merged, renamed or transferred") ChangeKind kind,

            @Column(value = "act or page that says so", ref = "evidence") @Nullable
            String evidence)
            implements AreaRows {
        @Override
        public @Nullable String effective() {
            return changedOn.toString();
        }
    }
}
