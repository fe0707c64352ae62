package org.kelisim.structure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kelisim.structure.Organisations.Organisation;
import org.kelisim.structure.Organisations.Sought;
import org.kelisim.structure.Places.Place;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who and where, as JSON. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class StructureApi {
    private static final int PAGE = 100;
    private static final int ALL = 5_000;

    private final Organisations organisations;
    private final OrganisationHistory history;
    private final Places places;
    private final Names names;

    StructureApi(Organisations organisations, OrganisationHistory history, Places places, Names names) {
        this.organisations = organisations;
        this.history = history;
        this.places = places;
        this.names = names;
    }

    /** @param next number to begin the next page from; null on the last */
    record OrganisationList(
            int total,
            List<Organisation> organisations,
            @Nullable Integer next) {}

    record OrganisationDetail(
            Organisation organisation, List<Organisation> under, List<OrganisationHistory.Version> history) {}

    record PlaceList(
            int total, List<Place> places, @Nullable Integer next) {}

    @Operation(summary = "Organisations of the register, a hundred at a time; the nearest to the words first.")
    @GetMapping("/organisations")
    OrganisationList organisations(
            @Parameter(description = "Words in any language and spelling", example = "достық")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "Kind, as in organisations.csv") @RequestParam(defaultValue = "") String kind,
            @Parameter(description = "Region, ISO 3166-2:KZ") @RequestParam(defaultValue = "") String region,
            @Parameter(description = "Number of the first, from 0") @RequestParam(defaultValue = "0") int from) {
        var sought = new Sought(q, kind, region);
        var total = organisations.count(sought);
        return new OrganisationList(total, organisations.find(sought, PAGE, Math.max(0, from)), next(from, total));
    }

    @Operation(summary = "One organisation, those directly under it, and what the register said of it over time.")
    @GetMapping("/organisations/{code}")
    OrganisationDetail organisation(@PathVariable String code) {
        var organisation =
                organisations.find(code).orElseThrow(() -> new NoSuchElementException("no organisation " + code));
        return new OrganisationDetail(
                organisation, organisations.under(organisation.id(), ALL), history.of(organisation.id()));
    }

    @Operation(summary = "Places of the register, a hundred at a time; the nearest to the words first.")
    @GetMapping("/places")
    PlaceList places(
            @Parameter(description = "Words in any language and spelling") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "Region, ISO 3166-2:KZ", example = "KZ-63") @RequestParam(defaultValue = "")
                    String region,
            @Parameter(description = "Number of the first, from 0") @RequestParam(defaultValue = "0") int from) {
        var total = places.count(q, region);
        return new PlaceList(total, places.find(q, region, PAGE, Math.max(0, from)), next(from, total));
    }

    @Operation(summary = "One place.")
    @GetMapping("/places/{code}")
    Place place(@PathVariable String code) {
        return places.find(code).orElseThrow(() -> new NoSuchElementException("no place " + code));
    }

    @Operation(summary = "The 20 regions, with their tile on the map.")
    @GetMapping("/regions")
    List<Names.Region> regions() {
        return names.regions();
    }

    private static @Nullable Integer next(int from, int total) {
        return from + PAGE < total ? Integer.valueOf(Math.max(0, from) + PAGE) : null;
    }
}
