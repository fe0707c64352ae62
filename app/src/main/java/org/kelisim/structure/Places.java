package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.PLACE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.kelisim.platform.SearchText;
import org.kelisim.question.SearchCondition;
import org.springframework.stereotype.Service;

/** The register of places. */
@Service
public class Places {
    private final DSLContext sql;

    Places(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param organisationId who runs it; null where nobody of the register does
     * @param latitude in degrees of WGS 84; null together with the longitude
     * @param capacity in people
     */
    public record Place(
            long id,
            String code,
            Multilingual name,
            @Nullable Long organisationId,
            String region,
            @Nullable String locality,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer capacity) {}

    public Optional<Place> find(String code) {
        return list(PLACE.CODE.eq(code), "", 1, 0).stream().findFirst();
    }

    /** The places that an organisation runs. */
    public List<Place> runBy(long organisation) {
        return list(PLACE.ORGANISATION_ID.eq(organisation), "", Integer.MAX_VALUE, 0);
    }

    /**
     * Those sought: the nearest to the words first, else by region and code.
     *
     * @param words as typed; empty for all
     * @param region code; empty for all
     */
    public List<Place> find(String words, String region, int limit, int offset) {
        return list(condition(words, region), words, limit, offset);
    }

    public int count(String words, String region) {
        return sql.fetchCount(PLACE, condition(words, region));
    }

    private static Condition condition(String words, String region) {
        var condition = words.isBlank() ? DSL.noCondition() : SearchCondition.of(PLACE.SEARCH, List.of(words));
        return region.isEmpty() ? condition : condition.and(PLACE.REGION.eq(region));
    }

    private List<Place> list(Condition condition, String words, int limit, int offset) {
        var folded = SearchText.fold(words);
        var nearest = DSL.field("word_similarity({0}, {1})", Double.class, DSL.val(folded), PLACE.SEARCH);
        return sql.select(
                        PLACE.ID,
                        PLACE.CODE,
                        row(PLACE.NAME_KK, PLACE.NAME_RU, PLACE.NAME_EN).mapping(Multilingual::new),
                        PLACE.ORGANISATION_ID,
                        PLACE.REGION,
                        PLACE.LOCALITY,
                        PLACE.ADDRESS,
                        PLACE.LATITUDE,
                        PLACE.LONGITUDE,
                        PLACE.CAPACITY)
                .from(PLACE)
                .where(condition)
                .orderBy(folded.isEmpty() ? PLACE.REGION.asc() : nearest.desc(), PLACE.CODE.asc())
                .limit(limit)
                .offset(offset)
                .fetch(mapping(Place::new));
    }
}
