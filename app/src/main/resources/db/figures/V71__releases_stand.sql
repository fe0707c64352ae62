-- A release is made by a job, looked at as a draft, signed by two people, and then stands as it is. A mistake in it is corrected by the
-- next release of the year, which says why; a draft can be dropped.
alter table figures.release
    drop constraint release_state_check,
    drop constraint release_check1,
    alter column state set default 'freezing',
    alter column digest drop not null,
    add column reason text not null default '',
    add column job_id bigint references platform.job,
    add column first_signed_name text,
    add column second_signed_name text,
    add constraint release_state check (state in ('freezing', 'draft', 'signed', 'dropped')),
    add constraint release_number check (number > 0 and year between 1995 and 2200),
    add constraint release_digest check (state in ('freezing', 'dropped') or length(digest) = 32),
    add constraint release_signed check ((state = 'signed') = (second_signed_by is not null)),
    add constraint release_signed_in_order check (second_signed_by is null or first_signed_by is not null),
    -- the machine, account 0, signs nothing
    add constraint release_signed_by_people check (coalesce(first_signed_by, 1) > 0 and coalesce(second_signed_by, 1) > 0);
-- one at a time, so that what it is compared with is what came before it
create unique index release_open on figures.release (year) where state in ('freezing', 'draft');

alter table figures.release_figure
    add column module text not null,
    add column rank int not null,
    add constraint release_figure_known check ((value is null) = (low is null) and (value is null) = (high is null)),
    add constraint release_figure_interval check (value between low and high);

alter table figures.release_cell
    add constraint release_cell_protected check (protected = (value is null)),
    add constraint release_cell_interval check (value between low and high);

-- What the facts behind a release say, source by source: SHA-256 over all of it, and the first eight bytes of each version's own, in the
-- order of the versions, so that a row that was altered can be named.
create table figures.release_record (
    release_id   bigint not null references figures.release,
    source       text   not null,
    facts        bigint not null,
    versions     bytea  not null,
    fingerprints bytea  not null,
    digest       bytea  not null check (length(digest) = 32),
    primary key (release_id, source),
    check (length(fingerprints) = 8 * facts)
);

-- Who signs is who is signed in; the name and the time are put by the database. Nothing else of a release can change, and nothing of a
-- signed one.
create function figures.keep_release() returns trigger
    language plpgsql security definer set search_path = figures, pg_catalog
as
$$
begin
    if old.state in ('signed', 'dropped') then
        raise exception 'release %-% is %: it stands as it is', old.year, old.number, old.state;
    end if;
    if (new.id, new.year, new.number, new.as_of, new.reason, new.created_by, new.created_at)
        is distinct from (old.id, old.year, old.number, old.as_of, old.reason, old.created_by, old.created_at) then
        raise exception 'what release %-% is of stands', old.year, old.number;
    end if;
    if old.digest is not null and new.digest is distinct from old.digest then
        raise exception 'what release %-% says stands', old.year, old.number;
    end if;
    if new.first_signed_by is distinct from old.first_signed_by then
        if old.state <> 'draft' or old.first_signed_by is not null or new.first_signed_by is distinct from platform.account() then
            raise exception 'a signature is given once, to a draft, by who is signed in';
        end if;
        new.first_signed_at = now();
        new.first_signed_name = (select name from access.account where id = new.first_signed_by);
    end if;
    if new.second_signed_by is distinct from old.second_signed_by then
        if old.state <> 'draft' or old.second_signed_by is not null or new.second_signed_by is distinct from platform.account() then
            raise exception 'a signature is given once, to a draft, by who is signed in';
        end if;
        new.second_signed_at = now();
        new.second_signed_name = (select name from access.account where id = new.second_signed_by);
        new.state = 'signed';
    end if;
    return new;
end
$$;
create trigger keep_release before update on figures.release for each row execute function figures.keep_release();

drop policy editors_write on figures.release;
create policy editors_begin on figures.release for insert
    with check (platform.holds_everywhere('editor') and state = 'freezing' and created_by is not distinct from platform.account());
drop policy editors_change on figures.release;
create policy editors_change on figures.release for update
    using (platform.holds_everywhere('editor') and state in ('freezing', 'draft'))
    with check (platform.holds_everywhere('editor'));
drop policy editors_write on figures.release_figure;
create policy editors_freeze on figures.release_figure for insert with check (platform.holds_everywhere('editor')
    and exists (select from figures.release r where r.id = release_id and r.state = 'freezing'));
drop policy editors_write on figures.release_cell;
create policy editors_freeze on figures.release_cell for insert with check (platform.holds_everywhere('editor')
    and exists (select from figures.release r where r.id = release_id and r.state = 'freezing'));
alter table figures.release_record enable row level security;
create policy as_release on figures.release_record for select
    using (exists (select from figures.release r where r.id = release_id));
create policy editors_freeze on figures.release_record for insert with check (platform.holds_everywhere('editor')
    and exists (select from figures.release r where r.id = release_id and r.state = 'freezing'));
revoke update on figures.release from kelisim_app;
grant update (state, digest, job_id, first_signed_by, second_signed_by) on figures.release to kelisim_app;
grant select, insert on figures.release_record to kelisim_app;
