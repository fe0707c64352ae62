-- Sessions begun before this moment are over: set when a password changes, or by "sign out everywhere".
alter table access.account add column sessions_from timestamptz not null default now();

-- A key by which a program acts in the account's name. Only its hash is kept; the key itself is shown once.
create table access.token (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references access.account,
    name       text        not null check (length(name) between 1 and 80),
    sha256     bytea       not null unique check (length(sha256) = 32),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    check (created_at < expires_at)
);
create index token_account on access.token (account_id);

alter table access.token enable row level security;
create policy own on access.token
    using (account_id = platform.account() or platform.holds_everywhere('administrator'))
    with check (account_id = platform.account() or platform.holds_everywhere('administrator'));
grant select, insert, update (revoked_at) on access.token to kelisim_app;

-- As with credentials: whoever shows a key isn't anyone yet.
create function access.token_owner(sha256 bytea) returns bigint
    language sql stable security definer set search_path = access, pg_catalog
as
$$
select t.account_id
from access.token t
where t.sha256 = token_owner.sha256 and t.revoked_at is null and t.expires_at > now()
$$;

drop function access.credentials(text);
create function access.credentials(login text)
    returns table (account_id bigint, password_hash text, enabled boolean, sessions_from timestamptz)
    language sql stable security definer set search_path = access, pg_catalog
as
$$
select a.id, a.password_hash, a.disabled_at is null, a.sessions_from
from access.account a
where a.login = lower(credentials.login)
$$;
