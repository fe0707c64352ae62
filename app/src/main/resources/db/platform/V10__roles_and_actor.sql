create schema platform;
create extension if not exists pg_trgm;

-- The application connects as this role. It owns nothing and bypasses no policy, so that a mistake in a page can't leak.
do $$
begin
    if not exists (select from pg_roles where rolname = 'kelisim_app') then
        create role kelisim_app login;
    end if;
end
$$;
grant usage on schema platform to kelisim_app;

-- Who acts is told to the session when a connection is taken: the account, and for each role the organisations it holds
-- it for. Organisation 0 stands for all of them. Nothing told means: the public.
create function platform.account() returns bigint
    language sql stable
    return nullif(current_setting('kelisim.account', true), '')::bigint;

create function platform.scope(role text) returns bigint[]
    language sql stable
    return coalesce(nullif(current_setting('kelisim.scope_' || role, true), ''), '{}')::bigint[];

create function platform.holds(role text) returns boolean
    language sql stable
    return cardinality(platform.scope(role)) > 0;

create function platform.holds_everywhere(role text) returns boolean
    language sql stable
    return 0 = any (platform.scope(role));
