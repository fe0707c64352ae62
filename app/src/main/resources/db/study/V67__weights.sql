-- How a study's answers stand for its population: the recipe (known margins, a cap) and what each step of it did. A new one takes the last one's place.
create table study.weighting (
    id            bigint generated always as identity primary key,
    study_id      bigint      not null references study.study,
    recorded_from timestamptz not null default now(),
    recorded_to   timestamptz not null default 'infinity',
    recipe        jsonb       not null,
    recorded_by   bigint,
    check (recorded_from < recorded_to)
);
create unique index weighting_current on study.weighting (study_id) where recorded_to = 'infinity';

-- Each answer with its weight and, where a question gives a figure, whether it counts for it. The spread is its part of the variance of the weighted
-- count, so that spreads add up to the variance.
create sequence study.weighed_fact;
grant usage on sequence study.weighed_fact to kelisim_app;
create table study.weighed_answer (
    version_id    bigint generated always as identity primary key,
    fact_id       bigint           not null,
    study_id      bigint           not null references study.study,
    answer_id     uuid             not null references study.answer,
    weighting_id  bigint           not null references study.weighting,
    held_on       date             not null,
    stratum       text             not null,
    weight        double precision not null check (weight >= 0),
    indicator     text,
    favourable    boolean,
    spread        double precision not null default 0 check (spread >= 0),
    recorded_from timestamptz      not null default now(),
    recorded_to   timestamptz      not null default 'infinity',
    check (recorded_from < recorded_to)
);
create unique index weighed_current on study.weighed_answer (answer_id) where recorded_to = 'infinity';
create index weighed_of on study.weighed_answer (study_id, recorded_to);
create index weighed_indicator on study.weighed_answer (indicator, held_on) where recorded_to = 'infinity';

create function study.published() returns setof bigint
    language sql stable security definer set search_path = ''
as
$$
select v.study_id from study.study_version v where v.recorded_to = 'infinity' and v.state = 'published'
$$;
revoke all on function study.published() from public;
grant execute on function study.published() to kelisim_app;

alter table study.weighting enable row level security;
create policy published_is_read on study.weighting for select
    using (study_id in (select study.published()) or study.may('editor', study_id) or platform.holds('auditor'));
create policy makers_write on study.weighting for insert
    with check (study.may('editor', study_id) and study.state(study_id) in ('field', 'closed'));
create policy makers_close on study.weighting for update
    using (study.may('editor', study_id) and study.state(study_id) in ('field', 'closed'));
alter table study.weighed_answer enable row level security;
create policy published_is_read on study.weighed_answer for select
    using (study_id in (select study.published()) or platform.holds('auditor') or study.may('editor', study_id));
create policy makers_write on study.weighed_answer for insert with check (study.may('editor', study_id));
create policy makers_close on study.weighed_answer for update using (study.may('editor', study_id));
grant select, insert on study.weighting, study.weighed_answer to kelisim_app;
grant update (recorded_to) on study.weighting, study.weighed_answer to kelisim_app;
