-- Which regions took part. An activity in one region has that one. Of one that the whole country holds at many sites, each report speaks for
-- the region that it names, or else for its sender's: a run in fifteen cities is one activity in fifteen regions.
alter table activity.activity_version add column regions text[] not null default '{}';

create function activity.regions_of(region text, revisions bigint[]) returns text[]
    language sql stable
as
$$
select case
           when region <> 'KZ' then array [region]
           else coalesce((select array_agg(distinct named.region order by named.region)
                          from (select coalesce(nullif(r.region, 'KZ'), o.region) as region
                                from activity.report_revision r
                                         join activity.report p on p.id = r.report_id
                                         join structure.current_organisation o on o.organisation_id = p.organisation_id
                                where r.id = any (revisions)) named
                          where named.region is not null), '{}')
       end
$$;

create function activity.keep_regions() returns trigger
    language plpgsql
as
$$
begin
    new.regions = activity.regions_of(new.region, new.revision_ids);
    return new;
end
$$;
create trigger keep_regions before insert on activity.activity_version for each row execute function activity.keep_regions();

update activity.activity_version set regions = activity.regions_of(region, revision_ids);
