package org.kelisim.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kelisim.figures.CompareReleases;
import org.kelisim.figures.Release;
import org.kelisim.figures.ReleaseContents;
import org.kelisim.figures.ReleasedFigure;
import org.kelisim.figures.Releases;
import org.kelisim.platform.Language;
import org.kelisim.platform.Texts;
import org.kelisim.publication.AnnualReport.Block;
import org.kelisim.publication.AnnualReport.Chapter;
import org.kelisim.publication.AnnualReport.Points;
import org.kelisim.publication.AnnualReport.Text;
import org.kelisim.structure.OrganisationKind;
import org.kelisim.structure.Organisations;
import org.springframework.stereotype.Service;

/** Writes the annual report of a year, out of one release, in the reader's language. */
@Service
public class AnnualReports {
    private final Editions editions;
    private final Releases releases;
    private final ReleaseContents contents;
    private final CompareReleases comparing;
    private final YearAtAGlance glances;
    private final ReportTables tables;
    private final Organisations organisations;

    AnnualReports(
            Editions editions,
            Releases releases,
            ReleaseContents contents,
            CompareReleases comparing,
            YearAtAGlance glances,
            ReportTables tables,
            Organisations organisations) {
        this.editions = editions;
        this.releases = releases;
        this.contents = contents;
        this.comparing = comparing;
        this.glances = glances;
        this.tables = tables;
        this.organisations = organisations;
    }

    /** The report out of the release that stands for the year; empty if none was signed. */
    public Optional<AnnualReport> of(int year) {
        return releases.standing(year).map(this::of);
    }

    /** The report out of this release. */
    public AnnualReport of(Release release) {
        var edition = editions.of(release);
        var chapters = new ArrayList<Chapter>();
        chapters.add(chapter("brief", brief(edition)));
        chapters.add(chapter("counting", texts("counting", 4)));
        chapters.add(chapter(
                "figures",
                FigureGroups.all(edition.figures()).stream()
                        .<Block>map(tables::figures)
                        .toList()));
        chapters.add(chapter("regions", regions(edition)));
        chapters.add(chapter("months", List.of(tables.months(edition))));
        chapters.add(chapter("formats", List.of(tables.formats(edition))));
        chapters.add(chapter("largest", List.of(text("largest", 1), tables.largest(edition))));
        chapters.add(chapter("projects", List.of(text("projects", 1), tables.projects(edition))));
        releases.before(release)
                .ifPresent(before -> chapters.add(chapter(
                        "changes",
                        List.of(
                                new Text(say("changes.text", before.number())),
                                tables.changes(comparing.compare(before, release))))));
        chapters.add(chapter("doubt", texts("doubt", 3)));
        chapters.add(chapter("protection", protection(edition)));
        chapters.add(chapter("proof", proof(release)));
        return new AnnualReport(
                release,
                Language.current(),
                organisation(),
                say("title", String.valueOf(release.year())),
                say("subtitle", release.number(), Texts.moment(release.asOf())),
                List.copyOf(chapters));
    }

    private String organisation() {
        return organisations.find(new Organisations.Sought("", OrganisationKind.ASSEMBLY.code(), ""), 1, 0).stream()
                .findFirst()
                .map(organisation -> organisation.name().text())
                .orElseGet(() -> Texts.t("web.name"));
    }

    /** What a minister would say of the year: two numbers, then a sentence for each that is known. */
    private static List<Block> brief(Edition edition) {
        var blocks = new ArrayList<Block>();
        var activities = edition.figure("activities");
        var participations = edition.figure("participations");
        blocks.add(new Text(say(
                "brief.text",
                String.valueOf(edition.year()),
                activities.estimate().value(),
                doubt(activities),
                participations.estimate().value(),
                doubt(participations))));
        var sentences = new ArrayList<String>();
        sentence(edition, sentences, "houses", "houses", "houses.activities", "houses.participations");
        sentence(edition, sentences, "groups", "groups", "groups.activities", "groups.participations");
        sentence(edition, sentences, "associations", "associations", "communities");
        sentence(edition, sentences, "projects", "projects");
        sentence(edition, sentences, "mediation", "mediation.trainings", "mediation.trainees");
        sentence(edition, sentences, "telebridge", "telebridge.participations");
        sentence(edition, sentences, "run", "run.participations", "run.regions");
        blocks.add(new Points(sentences));
        return blocks;
    }

    private static String doubt(ShownFigure figure) {
        return figure.interval().isEmpty() ? "" : " (" + say("interval", figure.interval()) + ")";
    }

    /** A sentence about figures that are all known; none otherwise. */
    private static void sentence(Edition edition, List<String> sentences, String key, String... codes) {
        var values = new Object[codes.length];
        for (var i = 0; i < codes.length; i++) {
            var figure = edition.find(codes[i]);
            if (figure.isEmpty() || !figure.get().isKnown()) {
                return;
            }
            values[i] = figure.get().estimate().value();
        }
        sentences.add(say("brief." + key, values));
    }

    private List<Block> regions(ReleasedEdition edition) {
        var glance = glances.of(edition, "activities");
        return List.of(new AnnualReport.TileMap(say("map"), glance.tiles(), glance.legend()), tables.regions(edition));
    }

    private static List<Block> protection(ReleasedEdition edition) {
        var cells = edition.cells().stream().filter(cell -> cell.isProtected()).count();
        return List.of(text("protection", 1), text("protection", 2), new Text(say("protection.cells", (double) cells)));
    }

    private List<Block> proof(Release release) {
        var digest = release.digest();
        List<ReleasedFigure> figures = contents.figures(release);
        return List.of(
                text("proof", 1),
                new Points(release.signatures().stream()
                        .map(signature -> say("proof.signature", signature.name(), Texts.moment(signature.at())))
                        .toList()),
                new Text(say("proof.digest", digest == null ? "" : digest.hex())),
                new Text(say("proof.check", release.number())),
                tables.digests(figures));
    }

    private static Chapter chapter(String id, List<Block> blocks) {
        return new Chapter(id, say("chapter." + id), blocks);
    }

    private static List<Block> texts(String chapter, int count) {
        var texts = new ArrayList<Block>();
        for (var i = 1; i <= count; i++) {
            texts.add(text(chapter, i));
        }
        return texts;
    }

    private static Block text(String chapter, int number) {
        return new Text(say(chapter + "." + number));
    }

    static String say(String key, Object... arguments) {
        return Texts.t("publication.report." + key, arguments);
    }
}
