package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;
import static org.kelisim.structure.schema.Tables.PLACE;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.springframework.stereotype.Service;

/** All organisations and places at once, for work that compares every report with them. */
@Service
public class Directory {
    private final DSLContext sql;

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

    public List<Organisation> organisations() {
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

    public List<Place> places() {
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
