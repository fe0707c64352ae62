-- No statement chooses rows by these columns: to learn how they are distributed cost more than to write them.
do
$$
declare
    of_column text;
begin
    foreach of_column in array array ['submitted_at', 'title_kk', 'title_ru', 'title_en', 'format', 'end_date', 'start_time', 'locality', 'venue',
        'organisers', 'participants', 'participants_youth', 'participants_women', 'description', 'source_sheet', 'source_row', 'source_cells',
        'recorded_at', 'recorded_by', 'said_sha256', 'withdrawn_at', 'withdrawn_reason']
        loop
            execute format('alter table activity.report_revision alter column %I set statistics 0', of_column);
        end loop;
    foreach of_column in array array ['end_date', 'start_time', 'title_kk', 'title_ru', 'title_en', 'participants_low', 'participants_high',
        'participants_rule', 'participants_youth', 'participants_women', 'activities_expected', 'activities_variance', 'activities_shift',
        'participants_expected', 'participants_variance', 'participants_shift', 'report_ids']
        loop
            execute format('alter table activity.activity_version alter column %I set statistics 0', of_column);
        end loop;
end
$$;
