package org.kelisim.activity;

import static org.kelisim.activity.schema.Tables.REPORT_REVISION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.access.Permission;
import org.kelisim.platform.Actor;
import org.kelisim.platform.ManyRows;
import org.springframework.stereotype.Component;

/** Writes what reports say as revisions, many at a time; what says nothing new is left as it is. */
@Component
class ReportRevisions {
    private final DSLContext sql;

    ReportRevisions(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One saying on its way into the record.
     *
     * @param importId with sheet, row and cells: the row of the file that it came from; null for a form or the API
     */
    record Saying(
            Said said,
            @Nullable Long importId,
            @Nullable String sheet,
            @Nullable Long row,
            String @Nullable [] cells) {}

    private record Digested(Saying saying, byte[] sha256) {
        static Digested of(Saying saying) {
            return new Digested(saying, saying.said().sha256());
        }
    }

    /** How a sender and the sender's own number name a report. */
    record Key(long sender, String key) {}

    private record Known(long report, int revision, byte[] sha256) {}

    /**
     * What became of one report.
     *
     * @param before number of its last revision until now; 0 for a report that wasn't known
     * @param after number of its last revision now; the same if nothing new was said
     */
    record Written(long report, int before, int after) {
        int revisions() {
            return after - before;
        }
    }

    /** Each report once, whether it says something new or not. */
    List<Written> write(List<Saying> sayings, Lookup lookup) {
        // the last row of one number in a file is the one that counts; those before it are revisions too
        var byKey = new LinkedHashMap<Key, List<Digested>>();
        for (var one : sayings.parallelStream().map(Digested::of).toList()) {
            byKey.computeIfAbsent(key(one.saying().said(), lookup), ignored -> new ArrayList<>())
                    .add(one);
        }
        var known = known(byKey.keySet().stream().toList());
        var revisions = ManyRows.into("activity.report_revision", COLUMNS);
        var written = new ArrayList<Written>();
        var reports = new ArrayList<Long>();
        byKey.forEach((key, said) -> {
            var before = known.get(key);
            if (before == null) {
                throw new IllegalStateException("report was given no identity");
            }
            var revision = before.revision();
            var sha256 = before.sha256();
            for (var one : said) {
                if (!Arrays.equals(sha256, one.sha256())) {
                    revision++;
                    sha256 = one.sha256();
                    revisions.add(values(before.report(), revision, key.sender(), one.saying(), sha256, lookup));
                    reports.add(before.report());
                }
            }
            written.add(new Written(before.report(), before.revision(), revision));
        });
        stand(reports, revisions.insertNumbering(sql, "id"));
        return written;
    }

    static Key key(Said said, Lookup lookup) {
        var sender = lookup.organisation(said.senderCode());
        if (sender == null) {
            throw new IllegalStateException("unknown sender " + said.senderCode());
        }
        return new Key(sender, said.senderKey());
    }

    /** SHA-256 of what is known of these reports; what stands no more, or was never sent, is left out. */
    Map<Key, byte[]> standing(Collection<Key> keys) {
        var standing = new HashMap<Key, byte[]>();
        sql.resultQuery(
                        """
                        select r.organisation_id, r.sender_key, v.said_sha256
                        from unnest(?::bigint[], ?::text[]) n (organisation_id, sender_key)
                                 join activity.report r using (organisation_id, sender_key)
                                 join activity.report_standing s on s.report_id = r.id and s.state <> 'withdrawn'
                                 join activity.report_revision v on v.id = s.revision_id
                        """,
                        keys.stream().map(Key::sender).toArray(Long[]::new),
                        keys.stream().map(Key::key).toArray(String[]::new))
                .forEach(row -> standing.put(
                        new Key(row.get(0, Long.class), row.get(1, String.class)), row.get(2, byte[].class)));
        return standing;
    }

    private Map<Key, Known> known(List<Key> keys) {
        var senders = keys.stream().map(Key::sender).toArray(Long[]::new);
        var numbers = keys.stream().map(Key::key).toArray(String[]::new);
        var known = new HashMap<Key, Known>();
        sql.resultQuery("""
                        insert into activity.report (organisation_id, sender_key)
                        select * from unnest(?::bigint[], ?::text[])
                        on conflict do nothing
                        returning organisation_id, sender_key, id
                        """, senders, numbers)
                .forEach(row -> known.put(
                        new Key(row.get(0, Long.class), row.get(1, String.class)),
                        new Known(row.get(2, Long.class), 0, new byte[0])));
        return known.size() == keys.size() ? known : before(senders, numbers, known);
    }

    /** Adds what is known of those that were sent before. */
    private Map<Key, Known> before(Long[] senders, String[] numbers, Map<Key, Known> known) {
        sql.resultQuery("""
                        select r.organisation_id, r.sender_key, r.id,
                               coalesce((select max(v.revision) from activity.report_revision v where v.report_id = r.id), 0),
                               (select v.said_sha256 from activity.report_standing s join activity.report_revision v on v.id = s.revision_id
                                where s.report_id = r.id and s.state <> 'withdrawn')
                        from unnest(?::bigint[], ?::text[]) n (organisation_id, sender_key)
                                 join activity.report r using (organisation_id, sender_key)
                        """, senders, numbers).forEach(row -> {
            var sha256 = row.get(4, byte[].class);
            known.put(
                    new Key(row.get(0, Long.class), row.get(1, String.class)),
                    new Known(
                            row.get(2, Long.class), row.get(3, Integer.class), sha256 == null ? new byte[0] : sha256));
        });
        return known;
    }

    private static @Nullable Object[] values(
            long report, int revision, long sender, Saying saying, byte[] sha256, Lookup lookup) {
        var said = saying.said();
        return new @Nullable Object[] {
            report,
            revision,
            said.submittedAt(),
            said.titleKk(),
            said.titleRu(),
            said.titleEn(),
            said.format(),
            said.startDate(),
            said.endDate(),
            said.startTime(),
            said.region(),
            said.locality(),
            lookup.place(said.placeCode()),
            said.venue(),
            said.organisers().toArray(String[]::new),
            lookup.organisers(said, sender),
            said.participants(),
            said.youth(),
            said.women(),
            lookup.programme(said.programmeCode()),
            said.description(),
            saying.importId(),
            saying.sheet(),
            saying.row(),
            saying.cells(),
            Actor.current().accountId(),
            sha256
        };
    }

    private static final List<ManyRows.Column> COLUMNS = List.of(
            new ManyRows.Column("report_id", "bigint"),
            new ManyRows.Column("revision", "int"),
            new ManyRows.Column("submitted_at", "timestamptz"),
            new ManyRows.Column("title_kk", "text"),
            new ManyRows.Column("title_ru", "text"),
            new ManyRows.Column("title_en", "text"),
            new ManyRows.Column("format", "text"),
            new ManyRows.Column("start_date", "date"),
            new ManyRows.Column("end_date", "date"),
            new ManyRows.Column("start_time", "time"),
            new ManyRows.Column("region", "text"),
            new ManyRows.Column("locality", "text"),
            new ManyRows.Column("place_id", "bigint"),
            new ManyRows.Column("venue", "text"),
            new ManyRows.Column("organisers", "text[]"),
            new ManyRows.Column("organiser_ids", "bigint[]"),
            new ManyRows.Column("participants", "int"),
            new ManyRows.Column("participants_youth", "int"),
            new ManyRows.Column("participants_women", "int"),
            new ManyRows.Column("programme_id", "bigint"),
            new ManyRows.Column("description", "text"),
            new ManyRows.Column("import_id", "bigint"),
            new ManyRows.Column("source_sheet", "text"),
            new ManyRows.Column("source_row", "bigint"),
            new ManyRows.Column("source_cells", "text[]"),
            new ManyRows.Column("recorded_by", "bigint"),
            new ManyRows.Column("said_sha256", "bytea"));

    /** What was said just now stands; of several sayings of one report, the last. */
    private void stand(List<Long> reports, List<Long> revisions) {
        var last = new LinkedHashMap<Long, Long>();
        for (var i = 0; i < reports.size(); i++) {
            last.put(reports.get(i), revisions.get(i));
        }
        var ids = last.keySet().toArray(Long[]::new);
        sql.execute("""
                insert into activity.report_standing (report_id, revision_id)
                select * from unnest(?::bigint[], ?::bigint[])
                on conflict (report_id) do update
                    set revision_id = excluded.revision_id, state = 'received', unlinked = true
                """, ids, last.values().toArray(Long[]::new));
        answered(List.of(ids));
    }

    /** The last revision that was not withdrawn stands; a report of which none is left is withdrawn. */
    void stand(List<Long> reports) {
        sql.execute("""
                insert into activity.report_standing as s (report_id, revision_id, state, unlinked)
                select n.id, coalesce(v.id, w.id), case when v.id is null then 'withdrawn' else 'received' end, true
                from unnest(?::bigint[]) n (id)
                         left join lateral (select r.id from activity.report_revision r
                                            where r.report_id = n.id and r.withdrawn_at is null
                                            order by r.revision desc limit 1) v on true
                         left join lateral (select r.id from activity.report_revision r
                                            where r.report_id = n.id order by r.revision desc limit 1) w on true
                on conflict (report_id) do update
                    set revision_id = excluded.revision_id, state = excluded.state, unlinked = true
                """, (Object) reports.toArray(Long[]::new));
        answered(reports);
    }

    /** A corrected report answers the question with which it was sent back. */
    private void answered(List<Long> reports) {
        sql.execute("""
                update activity.clarification c
                set answered_by_revision = s.revision_id, answered_at = now(), answered_by = platform.account()
                from activity.report_standing s
                where s.report_id = c.report_id and s.report_id = any (?) and c.answered_at is null
                """, (Object) reports.toArray(Long[]::new));
    }

    /** Withdraws all that an import said. @return the reports that it touched */
    List<Long> withdraw(long importId) {
        var r = REPORT_REVISION;
        var reports = sql
                .update(r)
                .set(r.WITHDRAWN_AT, DSL.currentOffsetDateTime())
                .where(r.IMPORT_ID.eq(importId))
                .and(r.WITHDRAWN_AT.isNull())
                .returningResult(r.REPORT_ID)
                .fetch(r.REPORT_ID)
                .stream()
                .distinct()
                .toList();
        if (sql.fetchExists(r, r.IMPORT_ID.eq(importId).and(r.WITHDRAWN_AT.isNull()))) {
            // the database let a part of it through only: an import is undone whole or not at all
            throw new Permission.NotPermitted(Actor.Role.REPORTER);
        }
        stand(reports);
        return reports;
    }
}
