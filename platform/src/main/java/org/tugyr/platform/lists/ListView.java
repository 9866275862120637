package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * A list: by which rules it is put together, who has which slot and why, how the quotas fare, and what was published.
 *
 * @param adopted in the reader's language; null where nobody knows
 * @param summary what came of it, in one sentence
 * @param findings in which what was published contradicts the rules or itself, in sentences
 * @param moreFindings how many are not told here; the slots show them
 * @param obstacles why there is no list, in sentences
 * @param rules null where none are fixed
 * @param renewal null where it is not known
 * @param ranking all who were ranked, for the CSV
 * @param entry its place in the log
 */
public record ListView(
        ListRow list,
        @Nullable String adopted,
        @Nullable String rankedOn,
        Named organisation,
        @Nullable Named area,
        @Nullable Named contest,
        @Nullable Named primary,
        @Nullable Integer size,
        String summary,
        List<String> findings,
        int moreFindings,
        List<String> obstacles,
        @Nullable Rules rules,
        List<Slot> slots,
        List<Quota> quotas,
        List<Published> figures,
        @Nullable Renewed renewal,
        List<Ranked> ranking,
        List<Named> sources,
        long entry,
        Sections.Parts parts,
        boolean past)
        implements Tabular {

    public ListView {
        findings = List.copyOf(findings);
        obstacles = List.copyOf(obstacles);
        slots = List.copyOf(slots);
        quotas = List.copyOf(quotas);
        figures = List.copyOf(figures);
        ranking = List.copyOf(ranking);
        sources = List.copyOf(sources);
    }

    /** Something on record with its address. */
    public record Named(Text name, String href) {}

    /**
     * The rules as they were fixed.
     *
     * @param sentences what they say
     * @param sha256 of their text
     */
    public record Rules(List<String> sentences, String sha256, String text, long entry) {

        public Rules {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A place on the list.
     *
     * @param person who has it: by rule where a list could be put together, otherwise as published
     * @param rank null where the person was not ranked
     * @param counts names of the quotas that the person counts for
     * @param why in a sentence; null where nothing follows by rule
     * @param displaced who would have it otherwise; null for nobody
     * @param published what was published of it; null where nothing was
     */
    public record Slot(
            int number,
            Named person,
            @Nullable Integer rank,
            List<Text> counts,
            @Nullable String why,
            @Nullable Named displaced,
            @Nullable Declared published) {

        public Slot {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A slot as it was published.
     *
     * @param person null where it is the same one
     * @param origin why, as its party says; null where it does not
     * @param differs whether person or origin are not those by rule
     */
    public record Declared(@Nullable Named person, @Nullable String origin, boolean differs, long entry) {}

    /**
     * How a quota fares.
     *
     * @param asked its arithmetic in a sentence
     * @param demand how many people it asks for; null where that is not known
     * @param byRule how many of them the list by rule has; null where there is none
     * @param published how many the published one has, in words; null where not everybody on it was published
     * @param missed in the published list, whoever those are of whom nothing is known
     */
    public record Quota(
            Text name,
            String asked,
            @Nullable Integer demand,
            @Nullable Figure byRule,
            @Nullable String published,
            boolean missed,
            long entry) {}

    /** A number that a source gives. */
    public record Published(
            String what,
            @Nullable Integer number,
            @Nullable BigDecimal share,
            @Nullable Text note,
            Named source,
            long entry) {}

    /**
     * What is new against the earlier list or faction.
     *
     * @param sentence the share with its arithmetic
     */
    public record Renewed(Named earlier, String sentence, List<Named> fresh, List<Named> kept, List<Named> gone) {

        public Renewed {
            fresh = List.copyOf(fresh);
            kept = List.copyOf(kept);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Somebody who was ranked.
     *
     * @param slot by rule; null for none
     */
    public record Ranked(
            int rank, Named person, String counts, @Nullable Integer slot, long entry) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        List<Sheet<?>> sheets = new ArrayList<>(List.of(
                Sheet.<Slot>of("slots", slots)
                        .number("lists.slot", Slot::number)
                        .text("lists.person", slot -> slot.person().name())
                        .link("web.csv.page", slot -> slot.person().href())
                        .number("lists.rank", Slot::rank)
                        .text("lists.counts", slot -> counts(slot.counts(), words))
                        .text("lists.why", Slot::why)
                        .text(
                                "lists.displaced",
                                slot -> slot.displaced() == null
                                        ? null
                                        : slot.displaced().name())
                        .text("lists.published", slot -> published(slot))
                        .text(
                                "lists.published.origin",
                                slot -> slot.published() == null
                                        ? null
                                        : slot.published().origin()),
                Sheet.<Quota>of("quotas", quotas)
                        .text("lists.quota", Quota::name)
                        .text("lists.asked", Quota::asked)
                        .number("lists.demand", Quota::demand)
                        .number("lists.by-rule", Quota::byRule)
                        .text("lists.published", Quota::published)
                        .link("web.csv.entry", line -> "/log/entries/" + line.entry()),
                Sheet.<Published>of("figures", figures)
                        .text("lists.figure", Published::what)
                        .number("lists.number", Published::number)
                        .number("lists.share", Published::share)
                        .text("lists.source", line -> line.source().name())
                        .text("lists.note", Published::note)
                        .link("web.csv.entry", line -> "/log/entries/" + line.entry()),
                Sheet.<Ranked>of("ranking", ranking)
                        .number("lists.rank", Ranked::rank)
                        .text("lists.person", line -> line.person().name())
                        .link("web.csv.page", line -> line.person().href())
                        .text("lists.counts", Ranked::counts)
                        .number("lists.slot", Ranked::slot)
                        .link("web.csv.entry", line -> "/log/entries/" + line.entry())));
        sheets.addAll(parts.sheets());
        return sheets;
    }

    private static @Nullable Object published(Slot slot) {
        Declared published = slot.published();
        return published == null
                ? null
                : published.person() == null
                        ? slot.person().name()
                        : published.person().name();
    }

    static String counts(List<Text> counts, Words words) {
        return String.join(
                ", ",
                counts.stream().map(text -> text.in(words.language().tag())).toList());
    }
}
