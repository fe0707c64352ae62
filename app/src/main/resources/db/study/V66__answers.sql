-- Who may interview: reporters of the organisation that carries the study out, of those above it and of those under it.
create function study.may_interview(study bigint) returns boolean
    language sql stable
    return study.may('reporter', study)
        or exists (select
                   from structure.organisation_version v
                   where v.organisation_id = any (platform.scope('reporter'))
                     and v.recorded_to = 'infinity'
                     and v.ancestor_ids @> array [study.owner(study)]);

-- One interview's answers. Neither who gave them nor who took them is kept, nor the hour; the number is drawn at random by the device, and an
-- answer sheet that is sent twice is there once.
create table study.answer (
    id               uuid primary key,
    study_id         bigint not null references study.study,
    questionnaire_id bigint not null references study.questionnaire,
    stratum          text   not null,
    content          jsonb  not null,
    received_on      date   not null default current_date,
    way              text   not null check (way in ('browser', 'openrosa', 'import')),
    foreign key (study_id, stratum) references study.stratum
);
create index answer_of on study.answer (study_id, stratum);

alter table study.answer enable row level security;
create policy interviewers_send on study.answer for insert
    with check (study.may_interview(study_id) and study.state(study_id) in ('field', 'closed'));
create policy makers_read on study.answer for select
    using (study.may('editor', study_id) or platform.holds('auditor'));
grant select, insert on study.answer to kelisim_app;
