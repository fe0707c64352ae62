package org.kelisim.activity;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.kelisim.platform.Pages;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One activity with its reports. */
@Controller
class ActivityPages {
    private final Pages pages;
    private final Provenance provenance;
    private final Names names;
    private final HowSettled settled;
    private final VerificationStatus status;
    private final CountedIn countedIn;

    ActivityPages(
            Pages pages,
            Provenance provenance,
            Names names,
            HowSettled settled,
            VerificationStatus status,
            CountedIn countedIn) {
        this.pages = pages;
        this.provenance = provenance;
        this.names = names;
        this.settled = settled;
        this.status = status;
        this.countedIn = countedIn;
    }

    /** @param version of which to show what was known; 0 for the standing one */
    @GetMapping("/activities/{id}")
    ModelAndView activity(@PathVariable long id, @RequestParam(defaultValue = "0") long version) {
        var versions = provenance.versions(id);
        if (versions.isEmpty()) {
            throw new NoSuchElementException("no activity " + id);
        }
        var standing = versions.stream()
                .filter(one -> one.versionId() == version)
                .findFirst()
                .orElse(versions.getFirst());
        var reports = provenance.revisions(standing.revisions());
        var organisations = names.organisations(
                Stream.concat(standing.organisers().stream(), reports.stream().map(Provenance.Revision::senderId))
                        .toList());
        var place = standing.held().placeId();
        return new ModelAndView(
                "activity/activity",
                Map.of(
                        "page",
                        pages.titled(standing.title().text()),
                        "activity",
                        standing,
                        "versions",
                        versions,
                        "reports",
                        reports,
                        "organisations",
                        organisations,
                        "settlement",
                        settled.of(id),
                        "judgement",
                        judgement(standing, versions),
                        "counted",
                        counted(versions),
                        "region",
                        names.regionLabels()
                                .getOrDefault(
                                        standing.held().region(),
                                        standing.held().region()),
                        "place",
                        place == null
                                ? ""
                                : names.places(List.of(place)).values().stream()
                                        .map(named -> named.name().text())
                                        .findFirst()
                                        .orElse("")));
    }

    private CountedIn.Counted counted(List<Provenance.ActivityVersion> versions) {
        return CountedIn.Counted.of(countedIn.of(
                versions.stream().map(Provenance.ActivityVersion::identity).toList()));
    }

    private ActivityJudgement judgement(
            Provenance.ActivityVersion standing, List<Provenance.ActivityVersion> versions) {
        var verified = status.verified(standing.activityId()).orElse(null);
        var then = versions.stream()
                .filter(version -> verified != null && Objects.equals(version.versionId(), verified.versionId()))
                .findFirst();
        return new ActivityJudgement(
                status.isReached(standing.activityId()),
                verified,
                then.map(version -> ChangedSince.between(version, standing, names.regionLabels()))
                        .orElse(List.of()),
                status.counted(standing.activityId()).orElse(null),
                status.doubts(standing.activityId()));
    }
}
