-- What took place, once. Its versions keep what was known of it at each moment; one without an end is the present one.
create table activity.activity (
    id bigint generated always as identity primary key
);
alter table activity.report_standing
    add foreign key (activity_id) references activity.activity;

create table activity.activity_version (
    version_id     bigint generated always as identity primary key,
    activity_id    bigint      not null references activity.activity,
    recorded_from  timestamptz not null default now(),
    recorded_to    timestamptz not null default 'infinity',
    state          text        not null check (state in ('planned', 'announced', 'held', 'verified', 'cancelled', 'merged')),
    start_date     date        not null,
    end_date       date        not null,
    start_time     time,
    region         text        not null,
    locality       text,
    place_id       bigint references structure.place,
    house_id       bigint references structure.organisation,
    format         text        not null,
    title_kk       text,
    title_ru       text,
    title_en       text,
    organiser_ids  bigint[]    not null,
    in_house       boolean     not null,
    by_group       boolean     not null,
    programme_id   bigint references programme.programme,
    participants   int         not null check (participants >= 0),
    participants_low  int      not null,
    participants_high int      not null,
    participants_rule text     not null check (participants_rule in ('only', 'agreed', 'host', 'median', 'person')),
    participants_youth int,
    participants_women int,
    -- doubt left by linkage: how many activities (and people at them) this one stands for, expected value and variance
    activities_expected   double precision not null default 1,
    activities_variance   double precision not null default 0,
    participants_expected double precision not null,
    participants_variance double precision not null default 0,
    report_ids     bigint[]    not null,
    revision_ids   bigint[]    not null,
    search         text        not null,
    check (participants between participants_low and participants_high),
    check (start_date <= end_date),
    check (recorded_from < recorded_to)
);
create unique index activity_current on activity.activity_version (activity_id) where recorded_to = 'infinity';
create index activity_version_of on activity.activity_version (activity_id, recorded_from);
create index activity_by_day on activity.activity_version (start_date desc, activity_id desc) where recorded_to = 'infinity';
create index activity_by_region on activity.activity_version (region, start_date desc, activity_id desc) where recorded_to = 'infinity';
create index activity_organisers on activity.activity_version using gin (organiser_ids) where recorded_to = 'infinity';
create index activity_place on activity.activity_version (place_id, start_date desc) where recorded_to = 'infinity';
create index activity_house on activity.activity_version (house_id, start_date desc) where recorded_to = 'infinity' and house_id is not null;
create index activity_programme on activity.activity_version (programme_id, start_date desc) where recorded_to = 'infinity' and programme_id is not null;
create index activity_revisions on activity.activity_version using gin (revision_ids);
create index activity_search on activity.activity_version using gin (search gin_trgm_ops) where recorded_to = 'infinity';
create index activity_recorded on activity.activity_version (recorded_to) where recorded_to <> 'infinity';

create table activity.verification (
    id          bigint generated always as identity primary key,
    activity_id bigint      not null references activity.activity,
    verified_by bigint      not null,
    verified_at timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index verification_activity on activity.verification (activity_id);

-- A person's word: these two are one activity, or are not. It outlives every later run.
create table activity.link_decision (
    id           bigint generated always as identity primary key,
    left_id      bigint      not null references activity.report,
    right_id     bigint      not null references activity.report,
    answer       text        not null check (answer in ('same', 'not_the_same')),
    reason       text        not null default '',
    decided_by   bigint,
    decided_at   timestamptz not null default now(),
    import_id    bigint references intake.import,
    source_row   bigint,
    withdrawn_at timestamptz,
    check (left_id < right_id)
);
create unique index link_decision_standing on activity.link_decision (left_id, right_id) where withdrawn_at is null;

-- Pairs that the machine would rather ask about, most telling first.
create table activity.doubtful_pair (
    left_id     bigint           not null references activity.report,
    right_id    bigint           not null references activity.report,
    probability double precision not null check (probability between 0 and 1),
    telling     double precision not null,
    joined      boolean          not null,
    region      text             not null,
    skipped_at  timestamptz,
    primary key (left_id, right_id)
);
create index doubtful_pair_telling on activity.doubtful_pair (telling desc);

create table activity.link_run (
    id         bigint generated always as identity primary key,
    started_at timestamptz not null default now(),
    ended_at   timestamptz,
    reports    bigint not null default 0,
    activities bigint not null default 0,
    doubtful   bigint not null default 0
);

alter table activity.activity enable row level security;
create policy everyone_reads on activity.activity for select using (true);
create policy verifiers_write on activity.activity for insert with check (platform.holds('verifier'));
alter table activity.activity_version enable row level security;
create policy everyone_reads on activity.activity_version for select using (true);
create policy verifiers_write on activity.activity_version for insert with check (platform.holds('verifier'));
create policy verifiers_close on activity.activity_version for update using (platform.holds('verifier'));
alter table activity.verification enable row level security;
create policy everyone_reads on activity.verification for select using (true);
create policy verifiers_write on activity.verification for insert with check (platform.holds('verifier'));
create policy verifiers_withdraw on activity.verification for update using (platform.holds('verifier'));
alter table activity.link_decision enable row level security;
create policy everyone_reads on activity.link_decision for select using (true);
create policy verifiers_write on activity.link_decision for insert with check (platform.holds('verifier'));
create policy verifiers_withdraw on activity.link_decision for update using (platform.holds('verifier'));
alter table activity.doubtful_pair enable row level security;
create policy verifiers on activity.doubtful_pair using (platform.holds('verifier') or platform.holds_everywhere('auditor')) with check (platform.holds('verifier'));
alter table activity.link_run enable row level security;
create policy everyone_reads on activity.link_run for select using (true);
create policy verifiers_write on activity.link_run for insert with check (platform.holds('verifier'));
create policy verifiers_change on activity.link_run for update using (platform.holds('verifier'));
grant select, insert on activity.activity to kelisim_app;
grant select, insert, update (recorded_to) on activity.activity_version to kelisim_app;
grant select, insert, update (withdrawn_at) on activity.verification to kelisim_app;
grant select, insert, update (withdrawn_at) on activity.link_decision to kelisim_app;
grant select, insert, update, delete on activity.doubtful_pair to kelisim_app;
grant select, insert, update on activity.link_run to kelisim_app;
