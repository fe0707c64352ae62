create schema study;
grant usage on schema study to kelisim_app;

-- A sociological study: whom it asks, how sure it is to be, and how far it has come.
create table study.study (
    id   bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Z0-9-]{2,40}$')
);

create table study.study_version (
    version_id    bigint generated always as identity primary key,
    study_id      bigint      not null references study.study,
    recorded_from timestamptz not null default now(),
    recorded_to   timestamptz not null default 'infinity',
    owner_id      bigint      not null references structure.organisation,
    name_kk       text,
    name_ru       text,
    name_en       text,
    population_kk text,
    population_ru text,
    population_en text,
    starts_on     date        not null,
    ends_on       date        not null,
    -- the wanted margin of a share in percentage points, at the confidence level, by a first guess of the share
    margin        double precision not null check (margin > 0 and margin < 50),
    level         double precision not null check (level > 0.5 and level < 1),
    expected      double precision not null check (expected > 0 and expected < 1),
    design_effect double precision not null check (design_effect >= 1 and design_effect <= 20),
    allocation    text        not null check (allocation in ('proportional', 'equal', 'neyman')),
    state         text        not null check (state in ('design', 'field', 'closed', 'published')),
    recorded_by   bigint,
    check (coalesce(name_kk, name_ru, name_en) is not null),
    check (coalesce(population_kk, population_ru, population_en) is not null),
    check (starts_on <= ends_on),
    check (recorded_from < recorded_to)
);
create unique index study_current on study.study_version (study_id) where recorded_to = 'infinity';
create index study_version_of on study.study_version (study_id, recorded_from);

-- Parts of the population that are sampled one by one.
create table study.stratum (
    study_id   bigint not null references study.study,
    place      int    not null,
    code       text   not null check (code ~ '^[A-Za-z0-9-]{1,40}$'),
    region     text,
    name_kk    text,
    name_ru    text,
    name_en    text,
    population bigint not null check (population > 0),
    expected   double precision check (expected > 0 and expected < 1),
    planned    int    not null default 0 check (planned >= 0 and planned <= population),
    primary key (study_id, code),
    check (coalesce(name_kk, name_ru, name_en) is not null)
);

-- What is asked, in revisions; answers name the revision that they were given to.
create table study.questionnaire (
    id          bigint generated always as identity primary key,
    study_id    bigint      not null references study.study,
    revision    int         not null,
    content     jsonb       not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint,
    unique (study_id, revision)
);

-- The study's state and reach as the policies ask for them, whoever asks.
create function study.is_open(study bigint) returns boolean
    language sql stable security definer set search_path = ''
as
$$
select exists (select from study.study_version v where v.study_id = study and v.recorded_to = 'infinity' and v.state <> 'design')
$$;
create function study.owner(study bigint) returns bigint
    language sql stable security definer set search_path = ''
as
$$
select v.owner_id from study.study_version v where v.study_id = study and v.recorded_to = 'infinity'
$$;
create function study.state(study bigint) returns text
    language sql stable security definer set search_path = ''
as
$$
select v.state from study.study_version v where v.study_id = study and v.recorded_to = 'infinity'
$$;
create function study.may(role text, study bigint) returns boolean
    language sql stable
    return structure.may(role, study.owner(study));
revoke all on function study.is_open(bigint), study.owner(bigint), study.state(bigint) from public;
grant execute on function study.is_open(bigint), study.owner(bigint), study.state(bigint) to kelisim_app;

-- A study in design is its makers'; from the field on everyone may see how it is made.
alter table study.study enable row level security;
create policy everyone_reads on study.study for select using (true);
create policy editors_write on study.study for insert with check (platform.holds('editor'));
alter table study.study_version enable row level security;
create policy open_is_read on study.study_version for select
    using (state <> 'design' or structure.may('editor', owner_id) or platform.holds('auditor'));
create policy editors_write on study.study_version for insert with check (structure.may('editor', owner_id));
create policy editors_close on study.study_version for update using (structure.may('editor', owner_id));
alter table study.stratum enable row level security;
create policy open_is_read on study.stratum for select
    using (study.is_open(study_id) or study.may('editor', study_id) or platform.holds('auditor'));
create policy editors_write on study.stratum for insert
    with check (study.may('editor', study_id) and study.state(study_id) = 'design');
create policy editors_change on study.stratum for update
    using (study.may('editor', study_id) and study.state(study_id) = 'design');
create policy editors_remove on study.stratum for delete
    using (study.may('editor', study_id) and study.state(study_id) = 'design');
alter table study.questionnaire enable row level security;
create policy open_is_read on study.questionnaire for select
    using (study.is_open(study_id) or study.may('editor', study_id) or platform.holds('auditor'));
create policy editors_write on study.questionnaire for insert
    with check (study.may('editor', study_id) and study.state(study_id) = 'design');
grant select, insert on study.study, study.questionnaire to kelisim_app;
grant select, insert on study.study_version to kelisim_app;
grant update (recorded_to) on study.study_version to kelisim_app;
grant select, insert, update, delete on study.stratum to kelisim_app;
