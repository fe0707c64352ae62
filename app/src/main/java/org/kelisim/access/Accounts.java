package org.kelisim.access;

import static org.kelisim.access.schema.Tables.ACCOUNT;
import static org.kelisim.access.schema.Tables.ROLE_GRANT;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.kelisim.platform.Actor;
import org.kelisim.platform.Actors;
import org.kelisim.platform.Audit;
import org.kelisim.platform.Language;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and what they hold. */
@Service
public class Accounts implements Actors {
    static final Pattern LOGIN = Pattern.compile("[a-z0-9._@-]{2,60}");

    private final DSLContext sql;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Accounts(DSLContext sql, PasswordEncoder passwords, Audit audit) {
        this.sql = sql;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * Opens an account that holds nothing yet.
     *
     * @param login unique, lower case, 2 to 60 characters
     * @return the account's number
     */
    @Transactional
    public long open(String login, String name, String password, Language language) {
        var id = sql.insertInto(ACCOUNT)
                .set(ACCOUNT.LOGIN, login)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(password))
                .set(ACCOUNT.LANGUAGE, language.tag())
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1();
        audit.record("account.opened", "account/" + id, "");
        return id;
    }

    /** A new account with the password that was drawn for it, which is not kept. */
    public record Opened(long id, String password) {}

    /**
     * Opens an account that holds nothing yet, with a password drawn for it.
     *
     * @throws IllegalArgumentException if the login has other signs than small Latin letters, digits and {@code . _ @ -}, or is taken
     */
    @Transactional
    public Opened open(String login, String name, Language language) {
        if (!LOGIN.matcher(login).matches() || isLoginTaken(login)) {
            throw new IllegalArgumentException("no login, or taken: " + login);
        }
        var password = Passwords.draw();
        return new Opened(open(login, name, password, language), password);
    }

    /** Gives an account a role for an organisation and all under it; {@link Actor#EVERYWHERE} for all of them. */
    @Transactional
    public void grant(long account, Actor.Role role, long organisation) {
        sql.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ACCOUNT_ID, account)
                .set(ROLE_GRANT.ROLE, role.code())
                .set(ROLE_GRANT.ORGANISATION_ID, organisation)
                .set(ROLE_GRANT.GRANTED_BY, Actor.current().accountId())
                .onConflictDoNothing()
                .execute();
        audit.record("role.granted", "account/" + account, role.code() + " for organisation/" + organisation);
    }

    /** @throws NoSuchElementException if nobody signs in by this name */
    public long idOf(String login) {
        return find(login)
                .map(SignedIn::accountId)
                .orElseThrow(() -> new NoSuchElementException("no account of this name"));
    }

    /** Takes a role away. */
    @Transactional
    public void withdraw(long account, Actor.Role role, long organisation) {
        var gone = sql.deleteFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(ROLE_GRANT.ROLE.eq(role.code()))
                .and(ROLE_GRANT.ORGANISATION_ID.eq(organisation))
                .execute();
        if (gone > 0) {
            audit.record("role.withdrawn", "account/" + account, role.code() + " for organisation/" + organisation);
        }
    }

    /** Closes an account: it can't sign in, its sessions and keys end at once. What it did stays its own. */
    @Transactional
    public void disable(long account) {
        change(account, "account.disabled", DSL.currentOffsetDateTime());
    }

    /** Opens a closed account again. */
    @Transactional
    public void enable(long account) {
        change(account, "account.enabled", DSL.inline((OffsetDateTime) null, SQLDataType.TIMESTAMPWITHTIMEZONE));
    }

    private void change(long account, String deed, Field<OffsetDateTime> disabledAt) {
        var changed = sql.update(ACCOUNT)
                .set(ACCOUNT.DISABLED_AT, disabledAt)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        if (changed > 0) {
            audit.record(deed, "account/" + account, "");
        }
    }

    /** Gives an account another password; its sessions end. */
    @Transactional
    public void setPassword(long account, String password) {
        var changed = sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(password))
                .set(ACCOUNT.SESSIONS_FROM, DSL.currentOffsetDateTime())
                .where(ACCOUNT.ID.eq(account))
                .execute();
        if (changed > 0) {
            audit.record("account.password_changed", "account/" + account, "");
        }
    }

    /** Whether this is the actor's password. */
    boolean isPassword(String password) {
        var hash = sql.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(Actor.current().accountId()))
                .fetchOne(ACCOUNT.PASSWORD_HASH);
        return hash != null && passwords.matches(password, hash);
    }

    /** Whether someone signs in, or once signed in, by this name. */
    public boolean isLoginTaken(String login) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.LOGIN.eq(login));
    }

    /** Whether anyone has an account yet. */
    public boolean isEmpty() {
        return !sql.fetchExists(ACCOUNT);
    }

    @Override
    public Actor of(long account) {
        return account == 0
                ? Actor.SYSTEM
                : find(account, DSL.noCondition())
                        .orElseThrow(() -> new NoSuchElementException("no account " + account));
    }

    /** Who a session acts as; empty if it is over, since the account was closed or its password changed. */
    Optional<Actor> of(SignedIn session) {
        return find(session.accountId(), ACCOUNT.SESSIONS_FROM.eq(session.sessionsFrom()));
    }

    private Optional<Actor> find(long account, Condition condition) {
        return Actor.SYSTEM.act(() -> sql.select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .and(ACCOUNT.DISABLED_AT.isNull())
                .and(condition)
                .fetchOptional(ACCOUNT.NAME)
                .map(name -> new Actor(account, name, scopes(account))));
    }

    Optional<SignedIn> find(String login) {
        return sql.resultQuery(
                        "select * from access.credentials(?)", login.strip().toLowerCase(Locale.ROOT))
                .fetchOptional(row -> new SignedIn(
                        row.get("account_id", Long.class),
                        login,
                        row.get("password_hash", String.class),
                        row.get("enabled", Boolean.class),
                        row.get("sessions_from", OffsetDateTime.class)));
    }

    private Map<Actor.Role, Set<Long>> scopes(long account) {
        var scopes = new EnumMap<Actor.Role, Set<Long>>(Actor.Role.class);
        for (var grant : sql.select(ROLE_GRANT.ROLE, ROLE_GRANT.ORGANISATION_ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .fetch()) {
            var role = Actor.Role.valueOf(grant.value1().toUpperCase(Locale.ROOT));
            scopes.computeIfAbsent(role, ignored -> new HashSet<>()).add(grant.value2());
        }
        return scopes;
    }
}
