package org.kelisim.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Language;
import org.kelisim.platform.SearchText;
import org.kelisim.programme.Programmes;
import org.kelisim.structure.Directory;
import org.kelisim.structure.Names;
import org.springframework.stereotype.Component;

/** What reports refer to, by code or name, as the registers stand. */
final class Lookup {
    private final Map<String, Long> organisations = new HashMap<>();
    private final List<Directory.Organisation> named;
    private volatile @Nullable Map<String, Long> organisationsByName;
    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Long> programmes;
    private final Set<String> regions;

    private Lookup(State state, Set<String> regions) {
        this.named = state.organisations();
        named.forEach(organisation -> organisations.put(organisation.code(), organisation.id()));
        state.places().forEach(place -> places.put(place.code(), place.id()));
        this.programmes = state.programmes();
        this.regions = regions;
    }

    private record State(
            List<Directory.Organisation> organisations, List<Directory.Place> places, Map<String, Long> programmes) {
        /** Of the directory's lists it is enough to know whether they are the same ones. */
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(State other) {
            return organisations == other.organisations
                    && places == other.places
                    && programmes.equals(other.programmes);
        }
    }

    /** Makes them, and makes them anew only after a register has changed. */
    @Component
    static class Registers {
        private final Directory directory;
        private final Programmes programmes;
        private final Names names;
        private volatile @Nullable Made made;

        private record Made(State state, Lookup lookup) {}

        Registers(Directory directory, Programmes programmes, Names names) {
            this.directory = directory;
            this.programmes = programmes;
            this.names = names;
        }

        /** By the registers as they stand now. */
        Lookup lookup() {
            var state = new State(directory.organisations(), directory.places(), programmes.ids());
            var known = made;
            if (known == null || !known.state().isSame(state)) {
                known = new Made(state, new Lookup(state, names.regionLabels().keySet()));
                made = known;
            }
            return known.lookup();
        }
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
                id = byName().get(SearchText.fold(organiser));
            }
            if (id != null) {
                ids.add(id);
            }
        }
        return ids.toArray(Long[]::new);
    }

    /** Made when it is first asked for: most who send reports name organisations by their codes. */
    private Map<String, Long> byName() {
        var known = organisationsByName;
        if (known == null) {
            known = new HashMap<>();
            for (var organisation : named) {
                for (var language : Language.values()) {
                    var name = organisation.name().asGiven(language);
                    if (name != null) {
                        known.putIfAbsent(SearchText.fold(name), organisation.id());
                    }
                }
            }
            organisationsByName = known;
        }
        return known;
    }
}
