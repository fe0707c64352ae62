package org.kelisim.figures;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.kelisim.figures.schema.Tables.RELEASE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The releases that the actor may see: the public the signed ones, editors and auditors all. */
@Service
public class Releases {
    private final DSLContext sql;

    Releases(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest year first, and in it the latest release first. */
    public List<Release> all() {
        return list(DSL.noCondition());
    }

    public List<Release> of(int year) {
        return list(RELEASE.YEAR.eq(year));
    }

    /** What the public sees of a year. */
    public Optional<Release> standing(int year) {
        return list(RELEASE.YEAR.eq(year).and(RELEASE.STATE.eq("signed"))).stream()
                .findFirst();
    }

    /** @throws NoSuchElementException if there is none, or the actor may not see it */
    public Release named(String number) {
        return ReleaseNumber.parse(number)
                .flatMap(this::find)
                .orElseThrow(() -> new NoSuchElementException("no release " + number));
    }

    public Optional<Release> find(ReleaseNumber number) {
        return list(RELEASE.YEAR.eq(number.year()).and(RELEASE.NUMBER.eq(number.number()))).stream()
                .findFirst();
    }

    /** The signed release before this one, which it takes the place of. */
    public Optional<Release> before(Release release) {
        return list(RELEASE.YEAR
                        .eq(release.year())
                        .and(RELEASE.NUMBER.lt(release.number().number()))
                        .and(RELEASE.STATE.eq("signed")))
                .stream()
                .findFirst();
    }

    /** The signed release that took the place of this one. */
    public Optional<Release> after(Release release) {
        return standing(release.year())
                .filter(standing ->
                        standing.number().number() > release.number().number());
    }

    Optional<Release> byId(long id) {
        return list(RELEASE.ID.eq(id)).stream().findFirst();
    }

    /** A new release, empty yet, with the year's next number. */
    @Transactional
    Release begin(int year, OffsetDateTime asOf, String reason) {
        sql.execute("select pg_advisory_xact_lock(4714, ?)", year);
        var next = sql.select(coalesce(max(RELEASE.NUMBER), inline(0)).plus(1))
                .from(RELEASE)
                .where(RELEASE.YEAR.eq(year))
                .fetchSingle()
                .value1();
        var id = sql.insertInto(RELEASE)
                .set(RELEASE.YEAR, year)
                .set(RELEASE.NUMBER, next)
                .set(RELEASE.AS_OF, asOf)
                .set(RELEASE.REASON, reason)
                .set(RELEASE.CREATED_BY, Actor.current().accountId())
                .returningResult(RELEASE.ID)
                .fetchSingle()
                .value1();
        return byId(id).orElseThrow();
    }

    void note(long id, long job) {
        sql.update(RELEASE).set(RELEASE.JOB_ID, job).where(RELEASE.ID.eq(id)).execute();
    }

    void becomesDraft(long id, FactSet.Digest digest) {
        sql.update(RELEASE)
                .set(RELEASE.STATE, "draft")
                .set(RELEASE.DIGEST, digest.bytes())
                .where(RELEASE.ID.eq(id))
                .execute();
    }

    /** Puts the actor's signature; the database puts the name and the time, and makes the second signature's release a signed one. */
    void sign(Release release, long account) {
        sql.update(RELEASE)
                .set(release.signatures().isEmpty() ? RELEASE.FIRST_SIGNED_BY : RELEASE.SECOND_SIGNED_BY, account)
                .where(RELEASE.ID.eq(release.id()))
                .execute();
    }

    void drop(long id) {
        sql.update(RELEASE)
                .set(RELEASE.STATE, "dropped")
                .where(RELEASE.ID.eq(id))
                .execute();
    }

    private List<Release> list(Condition condition) {
        var r = RELEASE;
        return sql.select(
                        r.ID,
                        row(r.YEAR, r.NUMBER).mapping(ReleaseNumber::new),
                        r.AS_OF,
                        r.STATE.convertFrom(Release.State::of),
                        r.REASON,
                        r.DIGEST.convertFrom(hash -> hash == null ? null : FactSet.Digest.of(hash)),
                        r.CREATED_AT,
                        row(
                                        r.FIRST_SIGNED_BY,
                                        r.FIRST_SIGNED_NAME,
                                        r.FIRST_SIGNED_AT,
                                        r.SECOND_SIGNED_BY,
                                        r.SECOND_SIGNED_NAME,
                                        r.SECOND_SIGNED_AT)
                                .mapping(Releases::signatures),
                        r.JOB_ID)
                .from(r)
                .where(condition)
                .orderBy(r.YEAR.desc(), r.NUMBER.desc())
                .fetch(mapping(Release::new));
    }

    private static List<Release.Signature> signatures(
            @Nullable Long first,
            @Nullable String firstName,
            @Nullable OffsetDateTime firstAt,
            @Nullable Long second,
            @Nullable String secondName,
            @Nullable OffsetDateTime secondAt) {
        var signatures = new ArrayList<Release.Signature>();
        add(signatures, first, firstName, firstAt);
        add(signatures, second, secondName, secondAt);
        return List.copyOf(signatures);
    }

    private static void add(
            List<Release.Signature> signatures,
            @Nullable Long account,
            @Nullable String name,
            @Nullable OffsetDateTime at) {
        if (account != null && name != null && at != null) {
            signatures.add(new Release.Signature(account, name, at));
        }
    }
}
