package org.kelisim.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kelisim.platform.Audit;
import org.kelisim.platform.JobWork;
import org.kelisim.platform.Progress;
import org.roaringbitmap.longlong.Roaring64NavigableMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a release that was begun: its figures, the facts behind them, the published tables, and the digests of all. */
@Component
class FreezeRelease implements JobWork {
    static final String KIND = "release";

    private static final PublishedTables.Published NOTHING = new PublishedTables.Published(false, List.of());

    private final Releases releases;
    private final ReleaseContents contents;
    private final Figures figures;
    private final FactSets factSets;
    private final Fingerprints fingerprints;
    private final PublishedTables tables;
    private final Audit audit;

    FreezeRelease(
            Releases releases,
            ReleaseContents contents,
            Figures figures,
            FactSets factSets,
            Fingerprints fingerprints,
            PublishedTables tables,
            Audit audit) {
        this.releases = releases;
        this.contents = contents;
        this.figures = figures;
        this.factSets = factSets;
        this.fingerprints = fingerprints;
        this.tables = tables;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** One transaction: a release is whole or it isn't there. After a restart it begins anew, as of the same moment. */
    @Override
    @Transactional
    public void run(String subject, Progress progress) {
        var release = releases.byId(Long.parseLong(subject)).orElseThrow();
        if (release.state() != Release.State.FREEZING) {
            return;
        }
        var frozen = new ArrayList<ReleasedFigure>();
        var cells = new ArrayList<ReleasedCell>();
        var versions = new TreeMap<String, Roaring64NavigableMap>();
        var asked = figures.of(release.year(), release.asOf());
        for (var figure : asked) {
            progress.at("figures.freezing.figures", frozen.size(), asked.size());
            var facts = factSets.of(figure.question(), release.asOf());
            var published = figure.isKnown() ? tables.published(figure, release) : NOTHING;
            var released = new ReleasedFigure(figure, facts.size(), facts.digest(), false);
            frozen.add(published.isHeldBack() ? released.heldBack() : released);
            contents.keep(release, frozen.getLast(), facts);
            cells.addAll(published.cells());
            versions.computeIfAbsent(figure.question().of(), source -> new Roaring64NavigableMap())
                    .or(facts.versions());
        }
        contents.keep(release, cells);
        progress.at("figures.freezing.records", 0, 0);
        var records = records(versions);
        records.forEach(record -> contents.keep(release, record));
        var digest = ReleaseDigest.of(release, frozen, cells, records);
        releases.becomesDraft(release.id(), digest);
        audit.record("release.frozen", "release/" + release.number(), digest.hex());
    }

    private List<ReleasedRecords> records(Map<String, Roaring64NavigableMap> versions) {
        return versions.entrySet().stream()
                .map(source -> fingerprints.of(source.getKey(), source.getValue()))
                .toList();
    }
}
