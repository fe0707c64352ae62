-- An organisation's identity; all that can change about it stands in its versions, so that any moment can be read again.
create table structure.organisation (
    id   bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Z0-9-]{2,40}$')
);

create table structure.organisation_version (
    version_id    bigint generated always as identity primary key,
    organisation_id bigint    not null references structure.organisation,
    recorded_from timestamptz not null default now(),
    recorded_to   timestamptz not null default 'infinity',
    kind          text        not null check (kind in ('assembly', 'regional_assembly', 'public_structure', 'house_of_friendship',
        'ethnocultural_association', 'information_group', 'volunteer_centre', 'university', 'agency', 'other')),
    name_kk       text,
    name_ru       text,
    name_en       text,
    parent_id     bigint references structure.organisation,
    region        text references structure.region,
    locality      text,
    community     text,
    founded_on    date,
    closed_on     date,
    -- the organisation itself, all above it, and 0
    ancestor_ids  bigint[]    not null,
    -- names, locality and code folded to plain Latin letters, for a forgiving search
    search        text        not null,
    import_id     bigint references intake.import,
    source_sheet  text,
    source_row    bigint,
    source_cells  text[],
    recorded_by   bigint,
    check (coalesce(name_kk, name_ru, name_en) is not null),
    check (founded_on <= closed_on),
    check (recorded_from < recorded_to)
);
create unique index organisation_current on structure.organisation_version (organisation_id) where recorded_to = 'infinity';
create index organisation_version_of on structure.organisation_version (organisation_id, recorded_from);
create index organisation_kind on structure.organisation_version (kind, region) where recorded_to = 'infinity';
create index organisation_parent on structure.organisation_version (parent_id) where recorded_to = 'infinity';
create index organisation_ancestors on structure.organisation_version using gin (ancestor_ids);
create index organisation_search on structure.organisation_version using gin (search gin_trgm_ops) where recorded_to = 'infinity';
create index organisation_import on structure.organisation_version (import_id);

create view structure.current_organisation with (security_invoker = true) as
select o.code, v.*
from structure.organisation_version v
         join structure.organisation o on o.id = v.organisation_id
where v.recorded_to = 'infinity';

create table structure.place (
    id            bigint generated always as identity primary key,
    code          text not null unique,
    organisation_id bigint references structure.organisation,
    name_kk       text,
    name_ru       text,
    name_en       text,
    region        text not null references structure.region,
    locality      text,
    address       text,
    latitude      double precision check (latitude between -90 and 90),
    longitude     double precision check (longitude between -180 and 180),
    capacity      int check (capacity >= 0),
    search        text not null,
    import_id     bigint references intake.import,
    source_sheet  text,
    source_row    bigint,
    source_cells  text[],
    recorded_at   timestamptz not null default now(),
    recorded_by   bigint,
    check (coalesce(name_kk, name_ru, name_en) is not null),
    check ((latitude is null) = (longitude is null))
);
create index place_organisation on structure.place (organisation_id);
create index place_region on structure.place (region);
create index place_search on structure.place using gin (search gin_trgm_ops);

-- Whether the actor holds the role for this organisation or for one above it.
create function structure.may(role text, organisation bigint) returns boolean
    language sql stable
as
$$
select 0 = any (platform.scope(role))
    or exists (select
               from structure.organisation_version v
               where v.organisation_id = organisation
                 and v.recorded_to = 'infinity'
                 and v.ancestor_ids && platform.scope(role))
$$;

-- Everyone reads who and where; what is new is written by those who hold it from above.
alter table structure.organisation enable row level security;
create policy everyone_reads on structure.organisation for select using (true);
create policy editors_write on structure.organisation for insert with check (platform.holds('editor'));
alter table structure.organisation_version enable row level security;
create policy everyone_reads on structure.organisation_version for select using (true);
create policy editors_write on structure.organisation_version for insert
    with check (structure.may('editor', organisation_id) or structure.may('editor', parent_id));
create policy editors_close on structure.organisation_version for update using (structure.may('editor', organisation_id));
alter table structure.place enable row level security;
create policy everyone_reads on structure.place for select using (true);
create policy editors_write on structure.place for insert
    with check (platform.holds_everywhere('editor') or structure.may('editor', organisation_id));
create policy editors_change on structure.place for update
    using (platform.holds_everywhere('editor') or structure.may('editor', organisation_id));
grant select, insert on structure.organisation to kelisim_app;
grant select, insert, update on structure.organisation_version to kelisim_app;
grant select, insert, update on structure.place to kelisim_app;
grant select on structure.current_organisation to kelisim_app;
