-- After many rows have come at once the planner would not know of them until the server's own round, a minute later.
create function platform.refresh_table_statistics(of_schema text) returns void
    language plpgsql security definer set search_path = pg_catalog
as
$$
declare
    of_table regclass;
begin
    for of_table in
        select c.oid
        from pg_class c
        where c.relkind in ('r', 'p') and c.relowner = current_user::regrole and c.relnamespace::regnamespace::text = of_schema
        loop
            execute format('analyze %s', of_table);
        end loop;
end
$$;
