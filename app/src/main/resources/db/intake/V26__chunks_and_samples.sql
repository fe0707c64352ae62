-- A file is kept in pieces, so that neither sending nor reading it takes memory that grows with it.
create table intake.source_chunk (
    file_id bigint not null references intake.source_file,
    number  int    not null check (number >= 0),
    bytes   bytea  not null,
    primary key (file_id, number)
);
alter table intake.source_chunk alter column bytes set storage external;
insert into intake.source_chunk select id, 0, content from intake.source_file;
alter table intake.source_file drop column content;

alter table intake.source_chunk enable row level security;
create policy as_file on intake.source_chunk for select
    using (exists (select from intake.source_file f where f.id = file_id));
create policy sender_writes on intake.source_chunk for insert
    with check (exists (select from intake.source_file f where f.id = file_id and f.received_by = platform.account()));
grant select, insert on intake.source_chunk to kelisim_app;

-- What taking the file would do, as its last check found.
alter table intake.import
    add column rows_new bigint not null default 0,
    add column rows_changed bigint not null default 0,
    add column rows_same bigint not null default 0;
create index import_job on intake.import (job_id);

-- The first rows, to be shown as they were understood.
create table intake.import_sample (
    import_id  bigint not null references intake.import,
    number     int    not null,
    sheet      text   not null,
    row_number bigint not null,
    cells      text[] not null,
    primary key (import_id, number)
);
alter table intake.import_sample enable row level security;
create policy as_import on intake.import_sample
    using (exists (select from intake.import i where i.id = import_id and (i.account_id = platform.account() or platform.holds_everywhere('editor'))))
    with check (exists (select from intake.import i where i.id = import_id and (i.account_id = platform.account() or platform.holds_everywhere('editor'))));
grant select, insert, delete on intake.import_sample to kelisim_app;
