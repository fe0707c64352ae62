-- Who put a pair off, so that it can be taken back like an answer.
alter table activity.doubtful_pair add column skipped_by bigint;
create index link_decision_by on activity.link_decision (decided_by, id) where withdrawn_at is null;
create index link_decision_latest on activity.link_decision (decided_at desc, id desc);
