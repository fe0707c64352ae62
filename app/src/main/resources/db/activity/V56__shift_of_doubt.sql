-- By how much the expected numbers would move if the model's odds erred, all alike, by one standard deviation: a doubt that
-- doesn't average out, so that it is added up before it is squared.
alter table activity.activity_version
    add column activities_shift double precision not null default 0,
    add column participants_shift double precision not null default 0;
alter table activity.activity_summary
    add column activities_shift double precision not null default 0,
    add column participants_shift double precision not null default 0;

create or replace function activity.keep_summary() returns trigger
    language plpgsql security definer set search_path = activity, pg_catalog
as
$$
begin
    if tg_op = 'INSERT' then
        insert into activity_summary as s (month, region, format, in_house, by_group, state, activities, participants,
                                           participants_low, participants_high, spread_variance, participants_youth,
                                           participants_women, activities_expected, activities_variance,
                                           participants_expected, participants_variance, activities_shift, participants_shift)
        select date_trunc('month', start_date)::date, region, format, in_house, by_group, state,
               count(*), sum(participants), sum(participants_low), sum(participants_high),
               sum((participants_high - participants_low)::double precision ^ 2 / 12),
               coalesce(sum(participants_youth), 0), coalesce(sum(participants_women), 0),
               sum(activities_expected), sum(activities_variance), sum(participants_expected), sum(participants_variance),
               sum(activities_shift), sum(participants_shift)
        from changed
        where recorded_to = 'infinity' and state in ('held', 'verified')
        group by 1, 2, 3, 4, 5, 6
        order by 1, 2, 3, 4, 5, 6
        on conflict (month, region, format, in_house, by_group, state) do update set
            activities = s.activities + excluded.activities,
            participants = s.participants + excluded.participants,
            participants_low = s.participants_low + excluded.participants_low,
            participants_high = s.participants_high + excluded.participants_high,
            spread_variance = s.spread_variance + excluded.spread_variance,
            participants_youth = s.participants_youth + excluded.participants_youth,
            participants_women = s.participants_women + excluded.participants_women,
            activities_expected = s.activities_expected + excluded.activities_expected,
            activities_variance = s.activities_variance + excluded.activities_variance,
            participants_expected = s.participants_expected + excluded.participants_expected,
            participants_variance = s.participants_variance + excluded.participants_variance,
            activities_shift = s.activities_shift + excluded.activities_shift,
            participants_shift = s.participants_shift + excluded.participants_shift;
    else
        update activity_summary s
        set activities = s.activities - c.activities,
            participants = s.participants - c.participants,
            participants_low = s.participants_low - c.participants_low,
            participants_high = s.participants_high - c.participants_high,
            spread_variance = s.spread_variance - c.spread_variance,
            participants_youth = s.participants_youth - c.participants_youth,
            participants_women = s.participants_women - c.participants_women,
            activities_expected = s.activities_expected - c.activities_expected,
            activities_variance = s.activities_variance - c.activities_variance,
            participants_expected = s.participants_expected - c.participants_expected,
            participants_variance = s.participants_variance - c.participants_variance,
            activities_shift = s.activities_shift - c.activities_shift,
            participants_shift = s.participants_shift - c.participants_shift
        from (select date_trunc('month', o.start_date)::date as month, o.region, o.format, o.in_house, o.by_group, o.state,
                     count(*) as activities, sum(o.participants) as participants,
                     sum(o.participants_low) as participants_low, sum(o.participants_high) as participants_high,
                     sum((o.participants_high - o.participants_low)::double precision ^ 2 / 12) as spread_variance,
                     coalesce(sum(o.participants_youth), 0) as participants_youth,
                     coalesce(sum(o.participants_women), 0) as participants_women,
                     sum(o.activities_expected) as activities_expected, sum(o.activities_variance) as activities_variance,
                     sum(o.participants_expected) as participants_expected, sum(o.participants_variance) as participants_variance,
                     sum(o.activities_shift) as activities_shift, sum(o.participants_shift) as participants_shift
              from was o join changed n using (version_id)
              where o.recorded_to = 'infinity' and n.recorded_to <> 'infinity' and o.state in ('held', 'verified')
              group by 1, 2, 3, 4, 5, 6) c
        where (s.month, s.region, s.format, s.in_house, s.by_group, s.state)
            = (c.month, c.region, c.format, c.in_house, c.by_group, c.state);
    end if;
    return null;
end
$$;
