package org.kelisim.access;

import static org.jooq.Records.mapping;
import static org.kelisim.access.schema.Tables.ACCOUNT;
import static org.kelisim.access.schema.Tables.ROLE_GRANT;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Language;
import org.springframework.stereotype.Component;

/** The accounts that the actor may see: an administrator all, everyone else their own. */
@Component
public class AccountRegister {
    private final DSLContext sql;

    AccountRegister(DSLContext sql) {
        this.sql = sql;
    }

    /** An account with what it holds. */
    public record Account(
            long id,
            String login,
            String name,
            Language language,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime disabledAt,
            List<Held> held) {}

    /** A role held for an organisation and all under it; {@link Actor#EVERYWHERE} for all. */
    public record Held(Actor.Role role, long organisationId) {
        public boolean isEverywhere() {
            return organisationId == Actor.EVERYWHERE;
        }
    }

    List<Account> all() {
        return list(DSL.noCondition());
    }

    Optional<Account> find(long id) {
        return list(ACCOUNT.ID.eq(id)).stream().findFirst();
    }

    private List<Account> list(Condition condition) {
        var held = DSL.multiset(DSL.select(
                                ROLE_GRANT.ROLE.convertFrom(role -> Actor.Role.valueOf(role.toUpperCase(Locale.ROOT))),
                                ROLE_GRANT.ORGANISATION_ID)
                        .from(ROLE_GRANT)
                        .where(ROLE_GRANT.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .orderBy(ROLE_GRANT.ROLE, ROLE_GRANT.ORGANISATION_ID))
                .convertFrom(rows -> rows.map(mapping(Held::new)));
        return sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.LOGIN,
                        ACCOUNT.NAME,
                        ACCOUNT.LANGUAGE.convertFrom(tag -> Language.ofTag(tag).orElse(Language.KK)),
                        ACCOUNT.CREATED_AT,
                        ACCOUNT.DISABLED_AT,
                        held)
                .from(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.LOGIN)
                .fetch(mapping(Account::new));
    }
}
