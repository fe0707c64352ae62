create schema activity;
grant usage on schema activity to kelisim_app;

-- What an organisation says, once for each of the sender's own numbers; what it said stands in the revisions.
create table activity.report (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references structure.organisation,
    sender_key      text   not null check (sender_key <> ''),
    unique (organisation_id, sender_key)
);

-- One saying. Never altered: a correction is a new revision, and undoing an import withdraws its revisions.
create table activity.report_revision (
    id             bigint generated always as identity primary key,
    report_id      bigint      not null references activity.report,
    revision       int         not null check (revision > 0),
    submitted_at   timestamptz not null,
    title_kk       text,
    title_ru       text,
    title_en       text,
    format         text        not null,
    start_date     date        not null,
    end_date       date        not null,
    start_time     time,
    region         text        not null check (region ~ '^KZ(-[0-9]{2})?$'),
    locality       text,
    place_id       bigint references structure.place,
    venue          text,
    organisers     text[]      not null default '{}',
    organiser_ids  bigint[]    not null,
    participants   int         not null check (participants >= 0),
    participants_youth int     check (participants_youth between 0 and participants),
    participants_women int     check (participants_women between 0 and participants),
    programme_id   bigint references programme.programme,
    description    text        check (length(description) <= 4000),
    import_id      bigint references intake.import,
    source_sheet   text,
    source_row     bigint,
    source_cells   text[],
    recorded_at    timestamptz not null default now(),
    recorded_by    bigint,
    withdrawn_at   timestamptz,
    -- SHA-256 of what was said, to know a resent row that says nothing new
    said_sha256    bytea       not null,
    unique (report_id, revision),
    check (coalesce(title_kk, title_ru, title_en) is not null),
    check (start_date <= end_date)
);
create index report_revision_import on activity.report_revision (import_id);
create index report_revision_start on activity.report_revision (start_date, region);

-- The saying that counts now: the last revision that was not withdrawn.
create table activity.report_standing (
    report_id   bigint primary key references activity.report,
    revision_id bigint not null references activity.report_revision,
    activity_id bigint,
    state       text   not null default 'received' check (state in ('received', 'returned', 'withdrawn')),
    -- link again: what is said is newer than the activity that it was linked to
    unlinked    boolean not null default true
);
create index report_standing_activity on activity.report_standing (activity_id);
create index report_standing_unlinked on activity.report_standing (report_id) where unlinked;
create index report_standing_revision on activity.report_standing (revision_id);

create table activity.report_draft (
    id         bigint generated always as identity primary key,
    account_id bigint      not null,
    fields     jsonb       not null,
    saved_at   timestamptz not null default now()
);
create index report_draft_account on activity.report_draft (account_id);

-- A question of the regional secretariat to the sender, and the sender's answer.
create table activity.clarification (
    id          bigint generated always as identity primary key,
    report_id   bigint      not null references activity.report,
    question    text        not null check (question <> ''),
    asked_by    bigint      not null,
    asked_at    timestamptz not null default now(),
    answer      text,
    answered_by bigint,
    answered_at timestamptz
);
create index clarification_report on activity.clarification (report_id);

alter table activity.report enable row level security;
create policy everyone_reads on activity.report for select using (true);
create policy reporters_write on activity.report for insert with check (structure.may('reporter', organisation_id));
alter table activity.report_revision enable row level security;
create policy everyone_reads on activity.report_revision for select using (true);
create policy reporters_write on activity.report_revision for insert
    with check (exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
create policy reporters_withdraw on activity.report_revision for update
    using (exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
alter table activity.report_standing enable row level security;
create policy everyone_reads on activity.report_standing for select using (true);
create policy in_scope_writes on activity.report_standing
    using (platform.holds('verifier') or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
alter table activity.report_draft enable row level security;
create policy own on activity.report_draft using (account_id = platform.account()) with check (account_id = platform.account());
alter table activity.clarification enable row level security;
create policy parties on activity.clarification
    using (platform.holds('verifier') or platform.holds_everywhere('auditor')
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)))
    with check (platform.holds('verifier')
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
grant select, insert on activity.report to kelisim_app;
-- what was said can't be altered: only its withdrawal may be noted
grant select, insert, update (withdrawn_at) on activity.report_revision to kelisim_app;
grant select, insert, update on activity.report_standing to kelisim_app;
grant select, insert, update, delete on activity.report_draft to kelisim_app;
grant select, insert, update on activity.clarification to kelisim_app;
