create schema intake;
grant usage on schema intake to kelisim_app;

-- A file as it was sent, byte for byte.
create table intake.source_file (
    id          bigint generated always as identity primary key,
    name        text        not null,
    sha256      bytea       not null check (length(sha256) = 32),
    size_bytes  bigint      not null check (size_bytes >= 0),
    content     bytea       not null,
    received_at timestamptz not null default now(),
    received_by bigint
);
alter table intake.source_file alter column content set storage external;
create index source_file_sha256 on intake.source_file (sha256);

-- One taking of one file. Rows point here, so that a whole import can be undone.
create table intake.import (
    id         bigint generated always as identity primary key,
    file_id    bigint      not null references intake.source_file,
    kind       text        not null,
    state      text        not null check (state in ('received', 'checked', 'refused', 'taken', 'undone', 'cancelled')),
    good_rows_only boolean not null default false,
    job_id     bigint references platform.job,
    rows_read  bigint      not null default 0,
    rows_taken bigint      not null default 0,
    rows_unchanged bigint  not null default 0,
    rows_refused bigint    not null default 0,
    headers    text[]      not null default '{}',
    created_at timestamptz not null default now(),
    taken_at   timestamptz,
    undone_at  timestamptz,
    account_id bigint
);
create index import_file on intake.import (file_id);

create table intake.import_error (
    import_id  bigint  not null references intake.import,
    number     int     not null,
    sheet      text    not null,
    row_number bigint  not null,
    column_name text   not null,
    given      text    not null,
    message_key text   not null,
    arguments  text[]  not null default '{}',
    primary key (import_id, number)
);

-- A file is its sender's until it has been taken; then its rows are part of the record that everyone can open.
alter table intake.source_file enable row level security;
create policy sender_or_taken on intake.source_file for select
    using (received_by is not distinct from platform.account()
        or platform.holds_everywhere('editor')
        or exists (select from intake.import i where i.file_id = source_file.id and i.state in ('taken', 'undone')));
create policy sender_writes on intake.source_file for insert
    with check (platform.account() is not null and received_by = platform.account());
alter table intake.import enable row level security;
create policy own_or_taken on intake.import for select
    using (account_id is not distinct from platform.account()
        or state in ('taken', 'undone')
        or platform.holds_everywhere('editor'));
create policy own_writes on intake.import for insert
    with check (account_id = platform.account());
create policy own_changes on intake.import for update
    using (account_id = platform.account() or platform.holds_everywhere('editor'));
alter table intake.import_error enable row level security;
create policy as_import on intake.import_error
    using (exists (select from intake.import i where i.id = import_id and (i.account_id = platform.account() or platform.holds_everywhere('editor'))))
    with check (exists (select from intake.import i where i.id = import_id and i.account_id = platform.account()));
grant select, insert on intake.source_file to kelisim_app;
grant select, insert, update on intake.import to kelisim_app;
grant select, insert, delete on intake.import_error to kelisim_app;
