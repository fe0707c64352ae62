-- A slip of the pen is looked for by likeness: read through for each word, four hundred items cost as much as the rest of a search.
create index programme_search on programme.programme_version using gin (search gin_trgm_ops) where recorded_to = 'infinity';
