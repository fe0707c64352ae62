create schema access;
grant usage on schema access to kelisim_app;

create table access.account (
    id            bigint generated always as identity primary key,
    login         text        not null unique check (login = lower(login) and length(login) between 2 and 60),
    name          text        not null,
    password_hash text        not null,
    language      text        not null default 'kk' check (language in ('kk', 'ru', 'en')),
    created_at    timestamptz not null default now(),
    disabled_at   timestamptz
);

-- A role holds for an organisation and all under it; organisation 0 stands for all of them.
create table access.role_grant (
    account_id      bigint      not null references access.account,
    role            text        not null check (role in ('reporter', 'verifier', 'editor', 'administrator', 'auditor')),
    organisation_id bigint      not null,
    granted_at      timestamptz not null default now(),
    granted_by      bigint,
    primary key (account_id, role, organisation_id)
);

alter table access.account enable row level security;
create policy self_or_administrator on access.account
    using (id = platform.account() or platform.holds_everywhere('administrator'))
    with check (id = platform.account() or platform.holds_everywhere('administrator'));
alter table access.role_grant enable row level security;
create policy self_or_administrator_reads on access.role_grant for select
    using (account_id = platform.account() or platform.holds_everywhere('administrator'));
create policy administrator_writes on access.role_grant
    using (platform.holds_everywhere('administrator'))
    with check (platform.holds_everywhere('administrator'));
grant select, insert, update on access.account to kelisim_app;
grant select, insert, delete on access.role_grant to kelisim_app;

-- Signing in happens before anyone acts, so that it can't read the table; it learns of one login at a time.
create function access.credentials(login text)
    returns table (account_id bigint, name text, password_hash text, language text, enabled boolean)
    language sql stable security definer set search_path = access, pg_catalog
as
$$
select a.id, a.name, a.password_hash, a.language, a.disabled_at is null
from access.account a
where a.login = lower(credentials.login)
$$;

create function access.grants_of(account_id bigint)
    returns table (role text, organisation_id bigint)
    language sql stable security definer set search_path = access, pg_catalog
as
$$
select g.role, g.organisation_id from access.role_grant g where g.account_id = grants_of.account_id order by 1, 2
$$;
