package org.kelisim.structure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.kelisim.structure.schema.Tables.CURRENT_ORGANISATION;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actor.Role;
import org.kelisim.platform.Multilingual;
import org.springframework.stereotype.Service;

/** How far a role of the actor reaches: the organisations of its grants, all under them, and the regions whose assembly is among them. */
@Service
public class Reach {
    private final DSLContext sql;

    Reach(DSLContext sql) {
        this.sql = sql;
    }

    /** The organisations that the actor's role reaches, by code. */
    public List<Directory.Organisation> organisations(Role role) {
        return sql.select(
                        CURRENT_ORGANISATION.ORGANISATION_ID,
                        CURRENT_ORGANISATION.CODE,
                        CURRENT_ORGANISATION.KIND,
                        row(CURRENT_ORGANISATION.NAME_KK, CURRENT_ORGANISATION.NAME_RU, CURRENT_ORGANISATION.NAME_EN)
                                .mapping(Multilingual::new),
                        CURRENT_ORGANISATION.REGION)
                .from(CURRENT_ORGANISATION)
                .where(within(role))
                .orderBy(CURRENT_ORGANISATION.CODE)
                .fetch(mapping(Directory.Organisation::new));
    }

    /** Their identifiers. */
    public Set<Long> ids(Role role) {
        return sql.select(CURRENT_ORGANISATION.ORGANISATION_ID)
                .from(CURRENT_ORGANISATION)
                .where(within(role))
                .fetchSet(CURRENT_ORGANISATION.ORGANISATION_ID);
    }

    /** Whether the role reaches the organisation. */
    public boolean includes(Role role, long organisation) {
        return sql.fetchExists(
                CURRENT_ORGANISATION, within(role).and(CURRENT_ORGANISATION.ORGANISATION_ID.eq(organisation)));
    }

    /** Whether the role reaches one of the organisations. */
    public boolean includesAny(Role role, Collection<Long> organisations) {
        return sql.fetchExists(
                CURRENT_ORGANISATION, within(role).and(CURRENT_ORGANISATION.ORGANISATION_ID.in(organisations)));
    }

    /** The regions whose assembly the role was given for; none for a role that holds everywhere, which needs no list. */
    public Set<String> regions(Role role) {
        return sql.select(CURRENT_ORGANISATION.REGION)
                .from(CURRENT_ORGANISATION)
                .where(CURRENT_ORGANISATION.ORGANISATION_ID.in(Actor.current().scope(role)))
                .and(CURRENT_ORGANISATION.KIND.eq("regional_assembly"))
                .and(CURRENT_ORGANISATION.REGION.isNotNull())
                .fetchSet(CURRENT_ORGANISATION.REGION);
    }

    private static Condition within(Role role) {
        var scope = Actor.current().scope(role).toArray(Long[]::new);
        return DSL.condition("{0} && {1}", CURRENT_ORGANISATION.ANCESTOR_IDS, DSL.val(scope));
    }
}
