-- The form chooses a draft's key before anything is kept, so that saving it by itself, saving it again and sending it twice
-- all speak of one draft and one report.
alter table activity.report_draft add column key uuid not null default gen_random_uuid();
create unique index report_draft_key on activity.report_draft (account_id, key);

-- A question ends when the secretariat has seen the answer: words, or a corrected report.
alter table activity.clarification
    add column answered_by_revision bigint references activity.report_revision,
    add column settled_at timestamptz,
    add column settled_by bigint,
    add check ((answered_at is null) = (answer is null and answered_by_revision is null)),
    add check (settled_at is null or answered_at is not null);
create index clarification_open on activity.clarification (report_id) where settled_at is null;

drop policy parties on activity.clarification;
create policy parties_read on activity.clarification for select
    using (activity.reaches_report('verifier', report_id) or platform.holds_everywhere('auditor')
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
create policy verifiers_ask on activity.clarification for insert
    with check (asked_by = platform.account() and activity.reaches_report('verifier', report_id));
create policy parties_answer on activity.clarification for update
    using (activity.reaches_report('verifier', report_id)
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
-- what was asked stays as it was asked
revoke update on activity.clarification from kelisim_app;
grant update (answer, answered_by, answered_at, answered_by_revision, settled_at, settled_by) on activity.clarification to kelisim_app;

-- Why a report was withdrawn, in its sender's words.
alter table activity.report_revision add column withdrawn_reason text;
grant update (withdrawn_reason) on activity.report_revision to kelisim_app;
