-- Long work: durable, with progress, cancellable, taken up again after a restart.
create table platform.job (
    id          bigint generated always as identity primary key,
    kind        text        not null,
    subject     text        not null,
    state       text        not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    done        bigint      not null default 0 check (done >= 0),
    total       bigint      not null default 0 check (total >= 0),
    step        text        not null default '',
    problem     text        not null default '',
    account_id  bigint,
    cancel_asked boolean    not null default false,
    created_at  timestamptz not null default now(),
    started_at  timestamptz,
    ended_at    timestamptz
);
create index job_open on platform.job (id) where state in ('waiting', 'running');

alter table platform.job enable row level security;
create policy own_or_everywhere on platform.job
    using (account_id is not distinct from platform.account() or platform.holds_everywhere('administrator'))
    with check (platform.account() is not null);
grant select, insert, update on platform.job to kelisim_app;
