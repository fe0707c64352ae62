-- Foreign keys took more than half of the time that it took to write a report: see platform.check_references.
alter table activity.report
    drop constraint report_organisation_id_fkey;
alter table activity.report_revision
    drop constraint report_revision_report_id_fkey,
    drop constraint report_revision_place_id_fkey,
    drop constraint report_revision_programme_id_fkey,
    drop constraint report_revision_import_id_fkey;
alter table activity.report_standing
    drop constraint report_standing_report_id_fkey,
    drop constraint report_standing_revision_id_fkey,
    drop constraint report_standing_activity_id_fkey;
alter table activity.activity_version
    drop constraint activity_version_activity_id_fkey,
    drop constraint activity_version_place_id_fkey,
    drop constraint activity_version_house_id_fkey,
    drop constraint activity_version_programme_id_fkey;

create trigger check_references after insert on activity.report
    referencing new table as written for each statement
    execute function platform.check_references('organisation_id', 'structure.organisation');
create trigger check_references after insert on activity.report_revision
    referencing new table as written for each statement
    execute function platform.check_references('report_id', 'activity.report', 'place_id', 'structure.place',
                                               'programme_id', 'programme.programme', 'import_id', 'intake.import');
create trigger check_references after insert on activity.report_standing
    referencing new table as written for each statement
    execute function platform.check_references('report_id', 'activity.report', 'revision_id', 'activity.report_revision',
                                               'activity_id', 'activity.activity');
create trigger check_references_again after update on activity.report_standing
    referencing new table as written for each statement
    execute function platform.check_references('report_id', 'activity.report', 'revision_id', 'activity.report_revision',
                                               'activity_id', 'activity.activity');
create trigger check_references after insert on activity.activity_version
    referencing new table as written for each statement
    execute function platform.check_references('activity_id', 'activity.activity', 'place_id', 'structure.place',
                                               'house_id', 'structure.organisation', 'programme_id', 'programme.programme');

do
$$
declare
    kept text;
begin
    foreach kept in array array ['activity.report', 'activity.report_revision', 'activity.activity', 'intake.import', 'structure.place',
        'structure.organisation', 'programme.programme']
        loop
            execute format('create trigger refuse_deletion before delete or truncate on %s for each statement execute function platform.refuse_deletion()', kept);
        end loop;
end
$$;
