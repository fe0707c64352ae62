-- What was verified, so that a later change can be shown beside it.
alter table activity.verification add column version_id bigint references activity.activity_version;
grant update (version_id) on activity.verification to kelisim_app;
create unique index verification_standing on activity.verification (activity_id) where withdrawn_at is null;

-- A person's word on how many came, with the reason. It outlives every later run.
create table activity.head_count (
    id           bigint generated always as identity primary key,
    activity_id  bigint      not null references activity.activity,
    participants int         not null check (participants >= 0),
    reason       text        not null check (reason <> ''),
    decided_by   bigint      not null,
    decided_at   timestamptz not null default now(),
    withdrawn_at timestamptz
);
create unique index head_count_standing on activity.head_count (activity_id) where withdrawn_at is null;

alter table activity.head_count enable row level security;
create policy everyone_reads on activity.head_count for select using (true);
create policy reached_decide on activity.head_count for insert
    with check (decided_by = platform.account() and activity.reaches_activity('verifier', activity_id));
create policy reached_withdraw on activity.head_count for update
    using (activity.reaches_activity('verifier', activity_id));
grant select, insert, update (withdrawn_at) on activity.head_count to kelisim_app;

create index doubtful_pair_right on activity.doubtful_pair (right_id);
