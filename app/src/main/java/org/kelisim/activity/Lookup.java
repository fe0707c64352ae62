package org.kelisim.activity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;
import org.kelisim.platform.SearchText;
import org.kelisim.programme.Programmes;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Names;

/** What reports refer to, by code or name, as the registers stand. */
final class Lookup {
    private final Map<String, Long> organisations = new HashMap<>();
    private final Map<String, Long> organisationsByName = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Long> programmes;
    private final Set<String> regions;

    Lookup(Directory directory, Programmes programmes, Names names) {
        for (var organisation : directory.organisations()) {
            organisations.put(organisation.code(), organisation.id());
            for (var language : Language.values()) {
                var name = organisation.name().asGiven(language);
                if (name != null) {
                    organisationsByName.putIfAbsent(SearchText.fold(name), organisation.id());
                }
            }
        }
        directory.places().forEach(place -> places.put(place.code(), place.id()));
        this.programmes = programmes.ids();
        this.regions = names.regionLabels().keySet();
    }

    @Nullable
    Long organisation(String code) {
        return organisations.get(code);
    }

    @Nullable
    Long place(@Nullable String code) {
        return code == null ? null : places.get(code);
    }

    @Nullable
    Long programme(@Nullable String code) {
        return code == null ? null : programmes.get(code);
    }

    boolean hasRegion(String code) {
        return regions.contains(code);
    }

    /** The organisers that are known, by code or name, and the sender. */
    Long[] organisers(Said said, long sender) {
        var ids = new TreeSet<Long>();
        ids.add(sender);
        for (var organiser : said.organisers()) {
            var id = organisations.get(organiser);
            if (id == null) {
                id = organisationsByName.get(SearchText.fold(organiser));
            }
            if (id != null) {
                ids.add(id);
            }
        }
        return ids.toArray(Long[]::new);
    }
}
