package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;
import static org.kelisim.structure.schema.Tables.ORGANISATION_VERSION;
import static org.kelisim.structure.schema.Tables.PLACE;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.Versions;
import org.springframework.stereotype.Service;

/**
 * All organisations and places at once, for work that compares every report with them. They are read again only after a register has
 * changed; until then everyone is given the same lists.
 */
@Service
public class Directory {
    private final DSLContext sql;
    private volatile @Nullable Held held;

    Directory(DSLContext sql) {
        this.sql = sql;
    }

    /** @param region null for a national organisation */
    public record Organisation(
            long id,
            String code,
            String kind,
            Multilingual name,
            @Nullable String region) {
        public boolean isHouse() {
            return kind.equals("house_of_friendship");
        }

        public boolean isGroup() {
            return kind.equals("information_group");
        }
    }

    /** @param organisationId who runs it; null where nobody of the register does */
    public record Place(long id, String code, @Nullable Long organisationId, Multilingual name, String region) {}

    /** What the registers were at one moment, and what tells it from any other. */
    private record Held(Stamp stamp, List<Organisation> organisations, List<Place> places) {}

    /** Each change of an organisation adds a version or ends one; each change of a place comes by an import with a number of its own. */
    private record Stamp(
            @Nullable Long lastVersion,
            @Nullable OffsetDateTime lastEnd,
            @Nullable Long lastImport,
            int places) {}

    public List<Organisation> organisations() {
        return held().organisations();
    }

    public List<Place> places() {
        return held().places();
    }

    private Held held() {
        var stamp = stamp();
        var known = held;
        if (known == null || !known.stamp().equals(stamp)) {
            // what changes between the two is seen under a stamp that is too old, and so once more the next time
            known = new Held(stamp, readOrganisations(), readPlaces());
            held = known;
        }
        return known;
    }

    private Stamp stamp() {
        var v = ORGANISATION_VERSION;
        return sql.select(
                        DSL.field(DSL.select(max(v.VERSION_ID)).from(v)),
                        DSL.field(DSL.select(max(v.RECORDED_TO)).from(v).where(not(Versions.standing(v.RECORDED_TO)))),
                        DSL.field(DSL.select(max(PLACE.IMPORT_ID)).from(PLACE)),
                        DSL.field(DSL.selectCount().from(PLACE)))
                .fetchSingle(mapping(Stamp::new));
    }

    private List<Organisation> readOrganisations() {
        return sql.select(
                        CURRENT_ORGANISATION.ORGANISATION_ID,
                        CURRENT_ORGANISATION.CODE,
                        CURRENT_ORGANISATION.KIND,
                        row(CURRENT_ORGANISATION.NAME_KK, CURRENT_ORGANISATION.NAME_RU, CURRENT_ORGANISATION.NAME_EN)
                                .mapping(Multilingual::new),
                        CURRENT_ORGANISATION.REGION)
                .from(CURRENT_ORGANISATION)
                .orderBy(CURRENT_ORGANISATION.ORGANISATION_ID)
                .fetch(mapping(Organisation::new));
    }

    private List<Place> readPlaces() {
        return sql.select(
                        PLACE.ID,
                        PLACE.CODE,
                        PLACE.ORGANISATION_ID,
                        row(PLACE.NAME_KK, PLACE.NAME_RU, PLACE.NAME_EN).mapping(Multilingual::new),
                        PLACE.REGION)
                .from(PLACE)
                .orderBy(PLACE.ID)
                .fetch(mapping(Place::new));
    }
}
