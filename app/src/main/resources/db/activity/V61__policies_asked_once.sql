-- Whether the actor holds a role everywhere is the same for all rows of a statement: as a subquery it is asked once, and not of each.
alter policy reporters_write on activity.report
    with check ((select platform.holds_everywhere('reporter')) or structure.may('reporter', organisation_id));
alter policy reporters_write on activity.report_revision
    with check ((select platform.holds_everywhere('reporter'))
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
alter policy reached_writes on activity.report_standing
    using ((select platform.holds_everywhere('verifier') or platform.holds_everywhere('reporter'))
        or activity.reaches_report('verifier', report_id)
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)))
    with check ((select platform.holds_everywhere('verifier') or platform.holds_everywhere('reporter'))
        or activity.reaches_report('verifier', report_id)
        or exists (select from activity.report r where r.id = report_id and structure.may('reporter', r.organisation_id)));
alter policy linkage_writes on activity.activity with check ((select platform.holds_everywhere('verifier')));
alter policy linkage_writes on activity.activity_version with check ((select platform.holds_everywhere('verifier')));
alter policy linkage_closes on activity.activity_version using ((select platform.holds_everywhere('verifier')));
alter policy linkage_writes on activity.doubtful_pair with check ((select platform.holds_everywhere('verifier')));

-- Nothing is chosen or joined by what these hold, and statistics of long texts and lists cost the most.
alter table activity.report_revision
    alter column title_kk set statistics 0,
    alter column title_ru set statistics 0,
    alter column title_en set statistics 0,
    alter column description set statistics 0,
    alter column venue set statistics 0,
    alter column organisers set statistics 0,
    alter column source_cells set statistics 0,
    alter column said_sha256 set statistics 0;
alter table activity.activity_version
    alter column title_kk set statistics 0,
    alter column title_ru set statistics 0,
    alter column title_en set statistics 0,
    alter column report_ids set statistics 0,
    alter column revision_ids set statistics 0;
