-- Most activities name their one region: to ask the function of each cost more than all other triggers together.
create or replace function activity.keep_regions() returns trigger
    language plpgsql
as
$$
begin
    new.regions = case when new.region <> 'KZ' then array [new.region] else activity.regions_of(new.region, new.revision_ids) end;
    return new;
end
$$;
