create schema figures;
grant usage on schema figures to kelisim_app;

-- Figures frozen at a moment. The versions of all records stand for ever, so that the moment can be read again.
create table figures.release (
    id          bigint generated always as identity primary key,
    number      int         not null,
    year        int         not null,
    as_of       timestamptz not null,
    state       text        not null default 'draft' check (state in ('draft', 'signed', 'withdrawn')),
    digest      bytea       not null,
    created_by  bigint,
    created_at  timestamptz not null default now(),
    first_signed_by  bigint,
    first_signed_at  timestamptz,
    second_signed_by bigint,
    second_signed_at timestamptz,
    unique (year, number),
    check (first_signed_by is distinct from second_signed_by or first_signed_by is null),
    check ((state = 'signed') <= (second_signed_by is not null))
);

create table figures.release_figure (
    release_id bigint           not null references figures.release,
    code       text             not null,
    question   text             not null,
    value      double precision,
    low        double precision,
    high       double precision,
    unit       text             not null,
    facts      bigint           not null,
    fact_set   bytea            not null,
    digest     bytea            not null,
    primary key (release_id, code)
);

create table figures.release_cell (
    release_id bigint           not null references figures.release,
    code       text             not null,
    breakdown  text             not null,
    cell       text             not null,
    value      double precision,
    low        double precision,
    high       double precision,
    protected  boolean          not null,
    primary key (release_id, code, breakdown, cell)
);

alter table figures.release enable row level security;
create policy signed_or_editors on figures.release for select
    using (state = 'signed' or platform.holds_everywhere('editor') or platform.holds_everywhere('auditor'));
create policy editors_write on figures.release for insert with check (platform.holds_everywhere('editor'));
create policy editors_change on figures.release for update using (platform.holds_everywhere('editor') and state = 'draft');
alter table figures.release_figure enable row level security;
create policy as_release on figures.release_figure for select
    using (exists (select from figures.release r where r.id = release_id));
create policy editors_write on figures.release_figure for insert with check (platform.holds_everywhere('editor'));
alter table figures.release_cell enable row level security;
create policy as_release on figures.release_cell for select
    using (exists (select from figures.release r where r.id = release_id));
create policy editors_write on figures.release_cell for insert with check (platform.holds_everywhere('editor'));
grant select, insert, update on figures.release to kelisim_app;
grant select, insert on figures.release_figure, figures.release_cell to kelisim_app;
