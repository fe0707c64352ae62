-- Each entry hashes the one before, so that nothing can be altered or removed unseen.
create table platform.audit_entry (
    id            bigint primary key,
    recorded_at   timestamptz not null,
    account_id    bigint,
    action        text        not null,
    subject       text        not null,
    detail        text        not null,
    previous_hash bytea       not null,
    hash          bytea       not null
);

create function platform.audit_hash(id bigint, recorded_at timestamptz, account_id bigint, action text, subject text,
                                    detail text, previous_hash bytea) returns bytea
    language sql immutable
    return sha256(previous_hash || convert_to(
            id || '|' || extract(epoch from recorded_at) || '|' || coalesce(account_id::text, '') || '|'
                || length(action) || '|' || action || '|' || length(subject) || '|' || subject || '|' || detail, 'UTF8'));

-- The only way to write an entry. The lock holds the chain in one line until the transaction ends.
create function platform.record_audit(action text, subject text, detail text) returns bigint
    language plpgsql security definer set search_path = platform, pg_catalog
as
$$
declare
    previous platform.audit_entry;
    entry    platform.audit_entry;
begin
    perform pg_advisory_xact_lock(4711);
    select * into previous from platform.audit_entry a order by a.id desc limit 1;
    entry.id = coalesce(previous.id, 0) + 1;
    entry.recorded_at = clock_timestamp();
    entry.account_id = platform.account();
    entry.action = record_audit.action;
    entry.subject = record_audit.subject;
    entry.detail = record_audit.detail;
    entry.previous_hash = coalesce(previous.hash, '\x00');
    entry.hash = platform.audit_hash(entry.id, entry.recorded_at, entry.account_id, entry.action, entry.subject,
                                     entry.detail, entry.previous_hash);
    insert into platform.audit_entry select entry.*;
    return entry.id;
end
$$;

-- The first entry that doesn't follow from the one before it; null when the chain holds.
create function platform.first_broken_audit_entry() returns bigint
    language sql stable security definer set search_path = platform, pg_catalog
as
$$
select min(a.id)
from (select e.*, lag(e.hash, 1, '\x00'::bytea) over (order by e.id) as expected_previous,
             row_number() over (order by e.id) as expected_id
      from platform.audit_entry e) a
where a.id <> a.expected_id
   or a.previous_hash <> a.expected_previous
   or a.hash <> platform.audit_hash(a.id, a.recorded_at, a.account_id, a.action, a.subject, a.detail, a.previous_hash)
$$;

alter table platform.audit_entry enable row level security;
create policy auditors_read on platform.audit_entry for select
    using (platform.holds_everywhere('auditor') or platform.holds_everywhere('administrator'));
grant select on platform.audit_entry to kelisim_app;
