package org.kelisim.structure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Findable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Organisations and places, for the search over everything. */
@Configuration(proxyBeanMethods = false)
class StructureSearch {
    private final Names names;

    StructureSearch(Names names) {
        this.names = names;
    }

    @Bean
    Findable findableOrganisations(Organisations organisations) {
        return new Kind(
                "structure.organisations",
                10,
                "/organisations",
                (words, limit) -> organisations.find(new Organisations.Sought(words, "", ""), limit, 0).stream()
                        .map(one -> new Findable.Found(
                                "/organisations/" + one.code(),
                                one.name(),
                                detail(one.kind().text(), region(one.region()), one.locality()))));
    }

    @Bean
    Findable findablePlaces(Places places) {
        return new Kind("structure.places", 40, "/places", (words, limit) -> places.find(words, "", limit, 0).stream()
                .map(one -> new Findable.Found(
                        "/places/" + one.code(), one.name(), detail(region(one.region()), one.locality()))));
    }

    private @Nullable String region(@Nullable String code) {
        return code == null ? null : names.regionLabels().get(code);
    }

    private static String detail(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private interface Finding {
        Stream<Findable.Found> find(String words, int limit);
    }

    private record Kind(String heading, int rank, String path, Finding finding) implements Findable {
        @Override
        public List<Found> find(String words, int limit) {
            return finding.find(words, limit).toList();
        }

        @Override
        public String all(String words) {
            return path + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
    }
}
