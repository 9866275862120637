-- Words that stand nearly everywhere are looked for in names alone.
create index on search.entry using gin (ts_filter(words, '{a,b,c}'));
