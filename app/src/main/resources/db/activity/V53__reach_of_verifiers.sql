-- Whether the actor's role reaches what took place: one of its organisers stands under the role's organisations, or it took
-- place in the region of an assembly that the role was given for.
create function activity.reaches(role text, region text, organisers bigint[]) returns boolean
    language sql stable
as
$$
select 0 = any (platform.scope(role))
    or exists (select
               from structure.organisation_version v
               where v.organisation_id = any (organisers)
                 and v.recorded_to = 'infinity'
                 and v.ancestor_ids && platform.scope(role))
    or exists (select
               from structure.organisation_version v
               where v.organisation_id = any (platform.scope(role))
                 and v.recorded_to = 'infinity'
                 and v.kind = 'regional_assembly'
                 and v.region = reaches.region)
$$;

create function activity.reaches_report(role text, report bigint) returns boolean
    language sql stable
as
$$
select 0 = any (platform.scope(role))
    or exists (select
               from activity.report_standing s
                        join activity.report_revision r on r.id = s.revision_id
               where s.report_id = report
                 and activity.reaches(role, r.region, r.organiser_ids))
$$;

create function activity.reaches_activity(role text, activity bigint) returns boolean
    language sql stable
as
$$
select 0 = any (platform.scope(role))
    or exists (select
               from activity.activity_version v
               where v.activity_id = activity
                 and v.recorded_to = 'infinity'
                 and activity.reaches(role, v.region, v.organiser_ids))
$$;

-- Activities are made by linkage, which acts for all; a regional verifier's word goes into decisions and verifications.
drop policy verifiers_write on activity.activity;
create policy linkage_writes on activity.activity for insert with check (platform.holds_everywhere('verifier'));
drop policy verifiers_write on activity.activity_version;
drop policy verifiers_close on activity.activity_version;
create policy linkage_writes on activity.activity_version for insert with check (platform.holds_everywhere('verifier'));
create policy linkage_closes on activity.activity_version for update using (platform.holds_everywhere('verifier'));
drop policy verifiers_write on activity.link_run;
drop policy verifiers_change on activity.link_run;
create policy linkage_writes on activity.link_run for insert with check (platform.holds_everywhere('verifier'));
create policy linkage_changes on activity.link_run for update using (platform.holds_everywhere('verifier'));

drop policy verifiers_write on activity.verification;
drop policy verifiers_withdraw on activity.verification;
create policy reached_verify on activity.verification for insert
    with check (activity.reaches_activity('verifier', activity_id));
create policy reached_withdraw on activity.verification for update
    using (activity.reaches_activity('verifier', activity_id));

drop policy verifiers_write on activity.link_decision;
drop policy verifiers_withdraw on activity.link_decision;
create policy reached_decide on activity.link_decision for insert
    with check (activity.reaches_report('verifier', left_id) or activity.reaches_report('verifier', right_id));
create policy reached_withdraw on activity.link_decision for update
    using (activity.reaches_report('verifier', left_id) or activity.reaches_report('verifier', right_id));

-- A pair is asked of those whom one of its reports concerns.
alter table activity.doubtful_pair add column organiser_ids bigint[] not null default '{}';
drop policy verifiers on activity.doubtful_pair;
create policy reached_see on activity.doubtful_pair for select
    using (activity.reaches('verifier', region, organiser_ids) or platform.holds_everywhere('auditor'));
create policy reached_put_off on activity.doubtful_pair for update using (activity.reaches('verifier', region, organiser_ids));
create policy reached_answer on activity.doubtful_pair for delete using (activity.reaches('verifier', region, organiser_ids));
create policy linkage_writes on activity.doubtful_pair for insert with check (platform.holds_everywhere('verifier'));

drop policy in_scope_writes on activity.report_standing;
create policy reached_writes on activity.report_standing
    using (activity.reaches_report('verifier', report_id)
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)))
    with check (activity.reaches_report('verifier', report_id)
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
