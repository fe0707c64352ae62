package org.kelisim.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kelisim.question.Estimate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures as they stand, and as releases froze them, as JSON. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class FigureApi {
    private final Figures figures;
    private final FigureDigests digests;
    private final Releases releases;
    private final ReleaseContents contents;
    private final CompareReleases comparing;

    FigureApi(
            Figures figures,
            FigureDigests digests,
            Releases releases,
            ReleaseContents contents,
            CompareReleases comparing) {
        this.figures = figures;
        this.digests = digests;
        this.releases = releases;
        this.contents = contents;
        this.comparing = comparing;
    }

    /**
     * @param value null where nothing is known
     * @param method how it is counted, in one sentence
     * @param digest SHA-256 over the facts behind it; null in lists of figures as they stand
     */
    record FigureBody(
            String code,
            String name,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            String question,
            String method,
            @Nullable String digest) {

        static FigureBody of(Figure figure, @Nullable String digest) {
            var estimate = figure.isKnown() ? figure.estimate() : null;
            return new FigureBody(
                    figure.code(),
                    figure.name(),
                    estimate == null ? null : Double.valueOf(estimate.value()),
                    estimate == null ? null : Double.valueOf(estimate.low()),
                    estimate == null ? null : Double.valueOf(estimate.high()),
                    figure.unitText(),
                    figure.question().toString(),
                    figure.method(),
                    digest);
        }
    }

    /** @param signatures names of the two who signed, as they were then */
    record ReleaseBody(
            String number,
            int year,
            OffsetDateTime asOf,
            String state,
            List<String> signatures,
            @Nullable String digest) {
        static ReleaseBody of(Release release) {
            var digest = release.digest();
            return new ReleaseBody(
                    release.number().toString(),
                    release.year(),
                    release.asOf(),
                    release.state().code(),
                    release.signatures().stream().map(Release.Signature::name).toList(),
                    digest == null ? null : digest.hex());
        }
    }

    record ReleaseDetail(ReleaseBody release, List<FigureBody> figures) {}

    /** @param value null where the cell is protected: a small count that could point at a person */
    record CellBody(
            List<String> by,
            List<String> keys,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {
        static CellBody of(ReleasedCell cell) {
            Estimate estimate = cell.estimate();
            return new CellBody(
                    cell.by(),
                    cell.keys(),
                    estimate == null ? null : Double.valueOf(estimate.value()),
                    estimate == null ? null : Double.valueOf(estimate.low()),
                    estimate == null ? null : Double.valueOf(estimate.high()));
        }
    }

    /** @param why the parts of the difference, in words; their contributions add up to it */
    record ChangeBody(
            String code,
            String name,
            String before,
            String after,
            @Nullable Double difference,
            List<PartBody> why) {
        static ChangeBody of(Comparison.Change change) {
            return new ChangeBody(
                    change.code(),
                    change.name(),
                    change.beforeText(),
                    change.afterText(),
                    change.isHeldBack() ? null : Double.valueOf(change.difference()),
                    change.parts().stream()
                            .map(part -> new PartBody(part.text(), part.contribution()))
                            .toList());
        }
    }

    record PartBody(String cause, double contribution) {}

    @Operation(summary = "All figures of a year as they stand now, with their intervals.")
    @GetMapping("/figures")
    List<FigureBody> all(@Parameter(example = "2024") @RequestParam int year) {
        return figures.of(year).stream()
                .map(figure -> FigureBody.of(figure, null))
                .toList();
    }

    @Operation(summary = "One figure of a year as it stands now, with the digest of the facts behind it.")
    @GetMapping("/figures/{code}")
    FigureBody one(
            @Parameter(example = "activities") @PathVariable String code,
            @Parameter(example = "2024") @RequestParam int year) {
        var figure = figures.figure(figures.definition(code), year);
        return FigureBody.of(figure, digests.digest(figure.question(), null));
    }

    @Operation(summary = "The releases: figures of a year frozen as they stood at a moment, signed by two people.")
    @GetMapping("/releases")
    List<ReleaseBody> releases() {
        return releases.all().stream().map(ReleaseBody::of).toList();
    }

    @Operation(summary = "One release with its figures.")
    @GetMapping("/releases/{number}")
    ReleaseDetail release(@Parameter(example = "2024-1") @PathVariable String number) {
        var release = releases.named(number);
        return new ReleaseDetail(
                ReleaseBody.of(release),
                contents.figures(release).stream()
                        .map(frozen ->
                                FigureBody.of(frozen.figure(), frozen.digest().hex()))
                        .toList());
    }

    @Operation(summary = "The published tables of one figure of a release, cell by cell.")
    @GetMapping("/releases/{number}/figures/{code}/cells")
    List<CellBody> cells(@PathVariable String number, @PathVariable String code) {
        var release = releases.named(number);
        contents.figure(release, code);
        return contents.cells(release, code).stream().map(CellBody::of).toList();
    }

    @Operation(summary = "What changed from one release to another, figure by figure, and why.")
    @GetMapping("/releases/{number}/changes")
    List<ChangeBody> changes(
            @PathVariable String number, @Parameter(description = "The earlier release") @RequestParam String since) {
        return comparing.compare(releases.named(since), releases.named(number)).changes().stream()
                .map(ChangeBody::of)
                .toList();
    }
}
