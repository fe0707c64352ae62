-- A foreign key is looked up row by row, which takes longer than to write the rows themselves. Where rows come by the ten thousand and what they
-- refer to is never deleted, one look at all rows of a statement proves as much.

-- Refuses a statement that refers to what isn't there. For a trigger after a statement whose new rows are called "written"; its arguments are
-- columns, each with the table whose id it holds.
create function platform.check_references() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as
$$
declare
    missing text;
begin
    for i in 0 .. tg_nargs - 2 by 2
        loop
            execute format('select w.%1$I::text from written w where w.%1$I is not null and not exists (select from %2$s r where r.id = w.%1$I) limit 1',
                           tg_argv[i], tg_argv[i + 1]) into missing;
            if missing is not null then
                raise foreign_key_violation using message = format('%s.%s refers to %s in %s, which is not there',
                                                                   tg_relid::regclass, tg_argv[i], missing, tg_argv[i + 1]);
            end if;
        end loop;
    return null;
end
$$;

-- Keeps what is referred to: nobody deletes it, the owner of the database no more than others.
create function platform.refuse_deletion() returns trigger
    language plpgsql
as
$$
begin
    raise foreign_key_violation using message = format('rows of %s are never deleted: others refer to them', tg_relid::regclass);
end
$$;
