create schema programme;
grant usage on schema programme to kelisim_app;

-- What somebody intends: a plan, campaign or project, and the items of a plan, in one tree.
create table programme.programme (
    id   bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Z0-9-]{2,40}$')
);

create table programme.programme_version (
    version_id     bigint generated always as identity primary key,
    programme_id   bigint      not null references programme.programme,
    recorded_from  timestamptz not null default now(),
    recorded_to    timestamptz not null default 'infinity',
    kind           text        not null check (kind in ('plan', 'campaign', 'project', 'plan_item')),
    name_kk        text,
    name_ru        text,
    name_en        text,
    parent_id      bigint references programme.programme,
    responsible_id bigint references structure.organisation,
    starts_on      date,
    due_on         date,
    target_participants int check (target_participants >= 0),
    cost_tenge     bigint check (cost_tenge >= 0),
    search         text        not null,
    import_id      bigint references intake.import,
    source_sheet   text,
    source_row     bigint,
    source_cells   text[],
    recorded_by    bigint,
    check (coalesce(name_kk, name_ru, name_en) is not null),
    check (starts_on <= due_on),
    check (recorded_from < recorded_to)
);
create unique index programme_current on programme.programme_version (programme_id) where recorded_to = 'infinity';
create index programme_version_of on programme.programme_version (programme_id, recorded_from);
create index programme_parent on programme.programme_version (parent_id) where recorded_to = 'infinity';

create view programme.current_programme with (security_invoker = true) as
select p.code, v.*
from programme.programme_version v
         join programme.programme p on p.id = v.programme_id
where v.recorded_to = 'infinity';

alter table programme.programme enable row level security;
create policy everyone_reads on programme.programme for select using (true);
create policy editors_write on programme.programme for insert with check (platform.holds('editor'));
alter table programme.programme_version enable row level security;
create policy everyone_reads on programme.programme_version for select using (true);
create policy editors_write on programme.programme_version for insert
    with check (platform.holds_everywhere('editor') or structure.may('editor', responsible_id));
create policy editors_close on programme.programme_version for update
    using (platform.holds_everywhere('editor') or structure.may('editor', responsible_id));
grant select, insert on programme.programme to kelisim_app;
grant select, insert, update on programme.programme_version to kelisim_app;
grant select on programme.current_programme to kelisim_app;
