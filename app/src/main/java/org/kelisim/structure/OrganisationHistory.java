package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.ORGANISATION_VERSION;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Multilingual;
import org.springframework.stereotype.Component;

/** What the register has said of an organisation from moment to moment, and where each saying came from. */
@Component
public class OrganisationHistory {
    private final DSLContext sql;

    OrganisationHistory(DSLContext sql) {
        this.sql = sql;
    }

    /** @param importId null for what was written by hand */
    public record Version(
            OffsetDateTime recordedFrom,
            OrganisationKind kind,
            Multilingual name,
            @Nullable Long parentId,
            @Nullable Long importId,
            @Nullable String sheet,
            @Nullable Long row) {}

    /** The present one first. */
    List<Version> of(long organisation) {
        var v = ORGANISATION_VERSION;
        return sql.select(
                        v.RECORDED_FROM,
                        v.KIND.convertFrom(code -> OrganisationKind.of(code).orElse(OrganisationKind.OTHER)),
                        row(v.NAME_KK, v.NAME_RU, v.NAME_EN).mapping(Multilingual::new),
                        v.PARENT_ID,
                        v.IMPORT_ID,
                        v.SOURCE_SHEET,
                        v.SOURCE_ROW)
                .from(v)
                .where(v.ORGANISATION_ID.eq(organisation))
                .orderBy(v.RECORDED_TO.desc(), v.VERSION_ID.desc())
                .fetch(mapping(Version::new));
    }
}
