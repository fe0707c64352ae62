-- No statement chooses rows by these columns, and they are the widest: to learn how they are distributed cost more than to write them.
alter table activity.report_revision
    alter column source_cells set statistics 0,
    alter column organisers set statistics 0,
    alter column description set statistics 0,
    alter column title_kk set statistics 0,
    alter column title_ru set statistics 0,
    alter column title_en set statistics 0,
    alter column venue set statistics 0,
    alter column said_sha256 set statistics 0;
alter table activity.activity_version
    alter column title_kk set statistics 0,
    alter column title_ru set statistics 0,
    alter column title_en set statistics 0,
    alter column report_ids set statistics 0;
