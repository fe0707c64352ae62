package org.kelisim.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisations and places that reports may name. */
public record Registry(List<Organisation> organisations, List<Place> places) {

    public Registry {
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
    }

    /** @param region ISO 3166-2:KZ; null for a national organisation */
    public record Organisation(
            String code,
            String kind,
            Report.Texts names,
            @Nullable String region) {}

    /** @param organisationCode the organisation that runs it, if any */
    public record Place(String code, @Nullable String organisationCode, Report.Texts names, String region) {}
}
