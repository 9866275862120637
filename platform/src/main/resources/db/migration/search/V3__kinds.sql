-- Kinds stand among the words, as +KIND, so that one kind can be looked through alone. They are no words that a mistyped one may have been.
create or replace function search.count_added() returns trigger language plpgsql as $$
begin
    insert into search.word as w (root, word, entries)
    select a.root, t.word, count(*) from added a cross join unnest(tsvector_to_array(a.words)) t (word)
    where t.word !~ '^[+]' group by 1, 2
    on conflict (root, word) do update set entries = w.entries + excluded.entries;
    return null;
end $$;

-- Programmes, indicators and reports can be found as well: the whole log is walked along anew.
truncate search.entry, search.word;
update search.progress set size = 0;
