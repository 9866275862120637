package org.tugyr.platform.export;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.PublishedNumber;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Trajectory;

/** All published numbers as the site shows them: from its tables, by SQL. */
final class NumberTable {

    private static final int AT_ONCE = 5_000;

    /** By record, then by id, as bytes: keys and ids are of ASCII. */
    static final Comparator<PublishedNumber> ORDER =
            Comparator.comparing(PublishedNumber::root).thenComparing(PublishedNumber::id);

    /** A count that is nought is not listed; an area counts what is below it by the tree of the day. */
    private static final String NUMBERS = """
            with recursive valid as (
                select distinct on (a.area) a.area, a.parent, a.valid_to is null or a.valid_to >= s.day as holds
                from people.areas a join roadmap.standing s using (root)
                where a.valid_from <= s.day order by a.area, a.valid_from desc),
            up (area, above) as (
                select distinct area, area from roadmap.pledge_standing
                union
                select up.area, valid.parent from up join valid on valid.area = up.above
                where valid.holds and valid.parent is not null),
            pledge as (
                select pledge, programme, area, root, measured, coalesce(upper(replace(reported, '-', '_')), 'NONE') as reported
                from roadmap.pledge_standing),
            voice (subject, root, voice, status) as (
                select s.subject, p.root, v.voice, v.status
                from pledge p
                cross join lateral (
                    select 'record:' || p.root union all
                    select 'programme:' || p.programme union all
                    select 'area:' || up.above from up where up.area = p.area) s (subject)
                cross join lateral (values ('measured', p.measured), ('reported', p.reported)) v (voice, status)),
            number (id, value, root, rule) as (
                select 'indicator:' || indicator || '/status', status, root, ? from roadmap.indicator_standing
                union all
                select 'indicator:' || i.indicator || '/' || n.name, n.value::text, i.root, ?
                from roadmap.indicator_standing i
                cross join lateral (
                    values ('value', i.value), ('planned', i.planned), ('attainment', i.attainment)) n (name, value)
                where n.value is not null
                union all
                select 'pledge:' || pledge || '/measured', measured, root, ? from pledge
                union all
                select 'pledge:' || pledge || '/reported', reported, root, ? from pledge
                union all
                select subject || '/' || voice || '/' || status, count(*)::text, root, ?
                from voice group by subject, voice, status, root)
            select n.id, n.value, n.root, s.day, s.size, n.rule
            from number n join roadmap.standing s using (root)
            order by n.root collate "C", n.id collate "C\"""";

    private NumberTable() {}

    /**
     * Writes the table in the order that docs/export.md prescribes.
     *
     * @param workedOut results and marks, in the same order: they are not read from a table
     */
    static void write(Connection connection, long size, List<PublishedNumber> workedOut, Writer out)
            throws SQLException, IOException {
        Deque<PublishedNumber> waiting = new ArrayDeque<>(workedOut);
        out.write(Layout.NUMBERS_HEADER + "\n");
        String whole = Long.toString(size);
        out.write(new PublishedNumber(Layout.LOG_SIZE, whole, "", null, size, "").line() + "\n");
        try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
            query.setFetchSize(AT_ONCE);
            query.setString(1, Trajectory.RULE);
            query.setString(2, Trajectory.RULE);
            query.setString(3, PledgeStanding.RULE);
            query.setString(4, Layout.REPORTED_RULE);
            query.setString(5, Layout.COUNT_RULE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    PublishedNumber number = number(rows);
                    while (!waiting.isEmpty() && ORDER.compare(waiting.getFirst(), number) < 0) {
                        out.write(waiting.removeFirst().line() + "\n");
                    }
                    out.write(number.line() + "\n");
                }
            }
        }
        for (PublishedNumber number : waiting) {
            out.write(number.line() + "\n");
        }
    }

    private static PublishedNumber number(ResultSet row) throws SQLException {
        return new PublishedNumber(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getLong(5),
                row.getString(6));
    }
}
