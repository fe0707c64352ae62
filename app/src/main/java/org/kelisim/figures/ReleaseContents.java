package org.kelisim.figures;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.figures.schema.Tables.RELEASE_CELL;
import static org.kelisim.figures.schema.Tables.RELEASE_FIGURE;
import static org.kelisim.figures.schema.Tables.RELEASE_RECORD;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kelisim.question.Estimate;
import org.kelisim.question.FigureDefinition;
import org.kelisim.question.Question;
import org.roaringbitmap.longlong.Roaring64NavigableMap;
import org.springframework.stereotype.Service;

/** What releases say: their figures, the facts behind each, the cells of the published tables. */
@Service
public class ReleaseContents {
    private final DSLContext sql;

    ReleaseContents(DSLContext sql) {
        this.sql = sql;
    }

    /** The figures of a release, in their order. */
    public List<ReleasedFigure> figures(Release release) {
        return figures(RELEASE_FIGURE.RELEASE_ID.eq(release.id()));
    }

    /** @throws NoSuchElementException if the release has no such figure */
    public ReleasedFigure figure(Release release, String code) {
        return figures(RELEASE_FIGURE.RELEASE_ID.eq(release.id()).and(RELEASE_FIGURE.CODE.eq(code))).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no figure " + code + " in " + release.number()));
    }

    /** The cells of all published tables of one figure, in the order of their tables and keys. */
    public List<ReleasedCell> cells(Release release, String code) {
        return cells(RELEASE_CELL.RELEASE_ID.eq(release.id()).and(RELEASE_CELL.CODE.eq(code)));
    }

    /** All cells of a release. */
    public List<ReleasedCell> cells(Release release) {
        return cells(RELEASE_CELL.RELEASE_ID.eq(release.id()));
    }

    /** The versions of facts behind a figure of a release. */
    Roaring64NavigableMap versions(Release release, String code) {
        return sql.select(RELEASE_FIGURE.FACT_SET)
                .from(RELEASE_FIGURE)
                .where(RELEASE_FIGURE.RELEASE_ID.eq(release.id()))
                .and(RELEASE_FIGURE.CODE.eq(code))
                .fetchOptional(RELEASE_FIGURE.FACT_SET)
                .map(FactSet::versions)
                .orElseGet(Roaring64NavigableMap::new);
    }

    List<ReleasedRecords> records(Release release) {
        return sql.select(
                        RELEASE_RECORD.SOURCE,
                        RELEASE_RECORD.VERSIONS.convertFrom(FactSet::versions),
                        RELEASE_RECORD.FINGERPRINTS,
                        RELEASE_RECORD.DIGEST.convertFrom(FactSet.Digest::of))
                .from(RELEASE_RECORD)
                .where(RELEASE_RECORD.RELEASE_ID.eq(release.id()))
                .orderBy(RELEASE_RECORD.SOURCE)
                .fetch(mapping(ReleasedRecords::new));
    }

    void keep(Release release, ReleasedFigure figure, FactSet facts) {
        var known = figure.known();
        sql.insertInto(RELEASE_FIGURE)
                .set(RELEASE_FIGURE.RELEASE_ID, release.id())
                .set(RELEASE_FIGURE.CODE, figure.code())
                .set(RELEASE_FIGURE.MODULE, figure.figure().definition().module())
                .set(RELEASE_FIGURE.RANK, figure.figure().definition().rank())
                .set(RELEASE_FIGURE.QUESTION, figure.question().toString())
                .set(RELEASE_FIGURE.VALUE, known == null ? null : Double.valueOf(known.value()))
                .set(RELEASE_FIGURE.LOW, known == null ? null : Double.valueOf(known.low()))
                .set(RELEASE_FIGURE.HIGH, known == null ? null : Double.valueOf(known.high()))
                .set(RELEASE_FIGURE.PROTECTED, figure.isHeldBack())
                .set(RELEASE_FIGURE.UNIT, figure.figure().unit())
                .set(RELEASE_FIGURE.FACTS, figure.facts())
                .set(RELEASE_FIGURE.FACT_SET, facts.compressed())
                .set(RELEASE_FIGURE.DIGEST, figure.digest().bytes())
                .execute();
    }

    void keep(Release release, List<ReleasedCell> cells) {
        if (cells.isEmpty()) {
            return;
        }
        var c = RELEASE_CELL;
        var columns = List.of(c.RELEASE_ID, c.CODE, c.BREAKDOWN, c.CELL, c.VALUE, c.LOW, c.HIGH, c.PROTECTED);
        var batch = sql.batch(sql.insertInto(c, columns).values(new @Nullable Object[columns.size()]));
        for (var cell : cells) {
            var estimate = cell.estimate();
            batch = batch.bind(
                    release.id(),
                    cell.code(),
                    cell.breakdown(),
                    cell.cell(),
                    estimate == null ? null : Double.valueOf(estimate.value()),
                    estimate == null ? null : Double.valueOf(estimate.low()),
                    estimate == null ? null : Double.valueOf(estimate.high()),
                    estimate == null);
        }
        batch.execute();
    }

    void keep(Release release, ReleasedRecords records) {
        sql.insertInto(RELEASE_RECORD)
                .set(RELEASE_RECORD.RELEASE_ID, release.id())
                .set(RELEASE_RECORD.SOURCE, records.source())
                .set(RELEASE_RECORD.FACTS, records.versions().getLongCardinality())
                .set(RELEASE_RECORD.VERSIONS, FactSet.compressed(records.versions()))
                .set(RELEASE_RECORD.FINGERPRINTS, records.fingerprints())
                .set(RELEASE_RECORD.DIGEST, records.digest().bytes())
                .execute();
    }

    private List<ReleasedFigure> figures(Condition condition) {
        var f = RELEASE_FIGURE;
        return sql.select(
                        row(f.CODE, f.QUESTION, f.RANK, f.MODULE)
                                .mapping((code, question, rank, module) ->
                                        new FigureDefinition(code, Question.parse(question), rank, module)),
                        row(f.VALUE, f.LOW, f.HIGH).mapping(ReleaseContents::estimate),
                        f.UNIT,
                        f.FACTS,
                        f.DIGEST.convertFrom(FactSet.Digest::of),
                        f.PROTECTED)
                .from(f)
                .where(condition)
                .orderBy(f.RANK, f.CODE)
                .fetch(mapping((definition, estimate, unit, facts, digest, isHeldBack) -> new ReleasedFigure(
                        new Figure(definition, definition.question(), estimate, unit), facts, digest, isHeldBack)));
    }

    private List<ReleasedCell> cells(Condition condition) {
        var c = RELEASE_CELL;
        return sql
                .select(
                        c.CODE,
                        c.BREAKDOWN,
                        c.CELL,
                        c.PROTECTED,
                        row(c.VALUE, c.LOW, c.HIGH).mapping(ReleaseContents::estimate))
                .from(c)
                .where(condition)
                .fetch(mapping((code, breakdown, cell, isProtected, estimate) -> new ReleasedCell(
                        code, ReleasedCell.split(breakdown), ReleasedCell.split(cell), isProtected ? null : estimate)))
                .stream()
                .sorted(Comparator.comparing(ReleasedCell::code)
                        .thenComparing(ReleasedCell::breakdown)
                        .thenComparing(ReleasedCell::cell))
                .toList();
    }

    private static Estimate estimate(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
        return value == null || low == null || high == null ? Estimate.ZERO : new Estimate(value, low, high);
    }
}
