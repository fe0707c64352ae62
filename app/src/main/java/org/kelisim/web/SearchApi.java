package org.kelisim.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Comparator;
import java.util.List;
import org.kelisim.platform.Findable;
import org.kelisim.platform.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over everything, as JSON. */
@RestController
class SearchApi {
    private static final int OF_EACH = 20;

    private final List<Findable> findables;

    SearchApi(List<Findable> findables) {
        this.findables = findables.stream()
                .sorted(Comparator.comparingInt(Findable::rank))
                .toList();
    }

    /** @param kind name of the kind for the reader */
    record Found(String kind, List<Findable.Found> found) {}

    @Operation(summary = "The nearest of each kind to some words: organisations, activities, programmes, places.")
    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Found> search(
            @Parameter(description = "Words in Kazakh, Russian or English, in any spelling", example = "наурыз")
                    @RequestParam
                    String q) {
        return findables.stream()
                .map(kind -> new Found(Texts.t(kind.heading()), kind.find(q, OF_EACH)))
                .toList();
    }
}
