package org.kelisim.access;

import static org.jooq.Records.mapping;
import static org.kelisim.access.schema.Tables.TOKEN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys by which programs act in an account's name through the API. */
@Component
public class Tokens {
    /** Begins every key, so that one left in a file is known for what it is. */
    private static final String PREFIX = "kelisim_";

    private static final int BYTES = 32;
    private static final int DAYS = 365;

    private final DSLContext sql;
    private final Audit audit;

    Tokens(DSLContext sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** A key as its owner sees it; the key itself is not known any more. */
    public record Token(long id, String name, OffsetDateTime createdAt, OffsetDateTime expiresAt) {}

    /** The actor's keys that work. */
    List<Token> own() {
        return sql.select(TOKEN.ID, TOKEN.NAME, TOKEN.CREATED_AT, TOKEN.EXPIRES_AT)
                .from(TOKEN)
                .where(TOKEN.ACCOUNT_ID.eq(Actor.current().accountId()))
                .and(TOKEN.REVOKED_AT.isNull())
                .and(TOKEN.EXPIRES_AT.gt(DSL.currentOffsetDateTime()))
                .orderBy(TOKEN.ID)
                .fetch(mapping(Token::new));
    }

    /** Makes a key for the actor, for a year. @return the key, which is not kept */
    @Transactional
    public String make(String name) {
        var account = Permission.signedIn().accountId();
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = sql.insertInto(TOKEN)
                .set(TOKEN.ACCOUNT_ID, account)
                .set(TOKEN.NAME, name)
                .set(TOKEN.SHA256, sha256(key))
                .set(TOKEN.EXPIRES_AT, OffsetDateTime.now(ZoneOffset.UTC).plusDays(DAYS))
                .returningResult(TOKEN.ID)
                .fetchSingle()
                .value1();
        audit.record("token.made", "account/" + account, "token/" + id);
        return key;
    }

    /** Ends one of the actor's keys. */
    @Transactional
    public void revoke(long id) {
        var account = Permission.signedIn().accountId();
        var ended = sql.update(TOKEN)
                .set(TOKEN.REVOKED_AT, DSL.currentOffsetDateTime())
                .where(TOKEN.ID.eq(id))
                .and(TOKEN.ACCOUNT_ID.eq(account))
                .and(TOKEN.REVOKED_AT.isNull())
                .execute();
        if (ended > 0) {
            audit.record("token.revoked", "account/" + account, "token/" + id);
        }
    }

    /** The account that a key acts for. */
    Optional<Long> owner(String key) {
        return sql.resultQuery("select access.token_owner(?)", (Object) sha256(key))
                .fetchOptional(0, Long.class);
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
