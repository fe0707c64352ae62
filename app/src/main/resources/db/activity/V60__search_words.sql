-- Every word that stands in an activity's folded text, once. A mistyped word is looked for among these some ten thousand, and only then
-- among the activities: likeness is dear to compute, and there may be a million of them.
create table activity.search_word (
    word text primary key
);
create index search_word_like on activity.search_word using gin (word gin_trgm_ops);

create function activity.keep_search_words() returns trigger
    language plpgsql security definer set search_path = activity, pg_catalog
as
$$
begin
    insert into search_word
    select distinct w.word
    from changed, unnest(string_to_array(changed.search, ' ')) w (word)
    where length(w.word) > 2
    order by 1
    on conflict do nothing;
    return null;
end
$$;
create trigger keep_search_words after insert on activity.activity_version
    referencing new table as changed for each statement execute function activity.keep_search_words();

grant select on activity.search_word to kelisim_app;
