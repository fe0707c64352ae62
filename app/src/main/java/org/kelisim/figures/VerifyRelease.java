package org.kelisim.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Texts;
import org.kelisim.question.QuestionRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves that a release is what it was, and that the records still say what it says: everything is counted and digested again. */
@Service
public class VerifyRelease {
    private static final int NAMED = 20;

    private final ReleaseContents contents;
    private final Figures figures;
    private final FactSets factSets;
    private final Fingerprints fingerprints;
    private final PublishedTables tables;
    private final Audit audit;

    VerifyRelease(
            ReleaseContents contents,
            Figures figures,
            FactSets factSets,
            Fingerprints fingerprints,
            PublishedTables tables,
            Audit audit) {
        this.contents = contents;
        this.figures = figures;
        this.factSets = factSets;
        this.fingerprints = fingerprints;
        this.tables = tables;
        this.audit = audit;
    }

    /** One thing that isn't as it was. */
    public record Finding(Kind kind, String subject) {
        public String text() {
            return Texts.t("figures.finding." + kind.name().toLowerCase(Locale.ROOT), subject);
        }
    }

    /** What can be found. */
    public enum Kind {
        /** What the release says isn't what was digested when it was frozen. */
        RELEASE_ALTERED,
        /** The digest isn't the one that the audit chain holds. */
        NOT_AS_AUDITED,
        /** The question finds other facts as of that moment. */
        OTHER_FACTS,
        /** The same facts have other values. */
        OTHER_VALUES,
        /** The question has another answer. */
        OTHER_ANSWER,
        /** The question can't be asked any more. */
        NOT_ASKABLE,
        /** A cell of a published table has another answer. */
        OTHER_CELL,
        /** A record behind it says something else, or is gone. */
        RECORD_ALTERED
    }

    /** What isn't as it was; empty when all is. */
    @Transactional(readOnly = true)
    public List<Finding> verify(Release release) {
        var findings = new ArrayList<Finding>();
        var released = contents.figures(release);
        var cells = contents.cells(release);
        var records = contents.records(release);
        if (!ReleaseDigest.of(release, released, cells, records).equals(release.digest())) {
            findings.add(new Finding(Kind.RELEASE_ALTERED, release.number().toString()));
        }
        audited(release, findings);
        released.forEach(figure -> figure(release, figure, cells, findings));
        for (var record : records) {
            var now = fingerprints.of(record.source(), record.versions());
            if (!now.digest().equals(record.digest())) {
                record.altered(now, NAMED)
                        .forEach(version ->
                                findings.add(new Finding(Kind.RECORD_ALTERED, record.source() + ", " + version)));
            }
        }
        return List.copyOf(findings);
    }

    /** Who may not read the chain can't compare with it. */
    private void audited(Release release, List<Finding> findings) {
        var actor = Actor.current();
        if (!actor.holdsEverywhere(Actor.Role.AUDITOR) && !actor.holdsEverywhere(Actor.Role.ADMINISTRATOR)) {
            return;
        }
        var digest = Objects.requireNonNull(release.digest()).hex();
        var subject = "release/" + release.number();
        var frozen = audit.details("release.frozen", subject);
        var signed = audit.details("release.signed", subject);
        if (!frozen.equals(List.of(digest))
                || signed.size() != release.signatures().size()
                || !signed.stream().allMatch(digest::equals)) {
            findings.add(new Finding(Kind.NOT_AS_AUDITED, release.number().toString()));
        }
    }

    private void figure(Release release, ReleasedFigure figure, List<ReleasedCell> cells, List<Finding> findings) {
        try {
            var versions = contents.versions(release, figure.code());
            var now = factSets.of(figure.question(), release.asOf());
            if (!now.versions().equals(versions)) {
                findings.add(new Finding(Kind.OTHER_FACTS, figure.code()));
            }
            if (!factSets.again(figure.question(), versions).digest().equals(figure.digest())) {
                findings.add(new Finding(Kind.OTHER_VALUES, figure.code()));
            }
            var again = figures.again(figure.figure(), release.asOf());
            if (!figure.isHeldBack() && !again.estimate().equals(figure.figure().estimate())) {
                findings.add(new Finding(Kind.OTHER_ANSWER, figure.code()));
            }
            if (again.isKnown()) {
                cells(again, release, cells, findings);
            }
        } catch (QuestionRefused refused) {
            findings.add(new Finding(Kind.NOT_ASKABLE, figure.code()));
        }
    }

    private void cells(Figure again, Release release, List<ReleasedCell> cells, List<Finding> findings) {
        var now = new HashMap<String, ReleasedCell>();
        tables.counted(again, release.asOf()).forEach(cell -> now.put(cell.breakdown() + " " + cell.cell(), cell));
        cells.stream()
                .filter(cell -> cell.code().equals(again.code()))
                .filter(cell -> !isSame(cell, now))
                .sorted(Comparator.comparing(ReleasedCell::cell))
                .map(cell -> new Finding(Kind.OTHER_CELL, cell.code() + ", " + String.join(", ", cell.keys())))
                .forEach(findings::add);
    }

    private static boolean isSame(ReleasedCell cell, Map<String, ReleasedCell> now) {
        var other = now.get(cell.breakdown() + " " + cell.cell());
        return other != null && (cell.isProtected() || Objects.equals(cell.estimate(), other.estimate()));
    }
}
