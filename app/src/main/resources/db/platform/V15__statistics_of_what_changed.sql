-- Only of the tables that a work has written: to learn of those beside them anew takes as long.
drop function platform.refresh_table_statistics(text);
create function platform.refresh_table_statistics(of_tables regclass[]) returns void
    language plpgsql security definer set search_path = pg_catalog
as
$$
declare
    of_table regclass;
begin
    foreach of_table in array of_tables
        loop
            execute format('analyze %s', of_table);
        end loop;
end
$$;
