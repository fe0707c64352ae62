-- No statement chooses rows by it.
alter table activity.activity_version alter column regions set statistics 0;
