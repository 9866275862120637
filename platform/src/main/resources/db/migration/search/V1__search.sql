-- By which words subjects are found. All of it follows from the facts and is never backed up: it is made anew wherever it is missing.
create extension if not exists pg_trgm;
create schema search;
grant usage on schema search to ${app};

-- A subject that can be found. Words are spelled in ASCII, so that nothing depends on the locale of the database; their
-- weights tell names in Kazakh (A), Russian (B) and English (C) from what else is said (D).
create table search.entry (
    kind    text not null,
    key     text collate "C" not null,
    root    text not null,
    names   text[] not null,
    length  integer not null,
    words   tsvector not null,
    opening bigint,
    primary key (kind, key)
);
create index on search.entry using gin (words);
create index on search.entry (opening) where opening is not null;

-- In how many entries of a record a word stands: what a mistyped word may have been.
create table search.word (
    root    text not null,
    word    text collate "C" not null,
    entries bigint not null,
    primary key (root, word)
);
create index on search.word using gin (word gin_trgm_ops);

-- Up to which size of the log the entries follow it.
create table search.progress (
    only_row boolean primary key default true check (only_row),
    size     bigint not null default 0
);
insert into search.progress default values;

create function search.count_added() returns trigger language plpgsql as $$
begin
    insert into search.word as w (root, word, entries)
    select a.root, t.word, count(*) from added a cross join unnest(tsvector_to_array(a.words)) t (word) group by 1, 2
    on conflict (root, word) do update set entries = w.entries + excluded.entries;
    return null;
end $$;
create function search.count_removed() returns trigger language plpgsql as $$
begin
    update search.word w set entries = w.entries - r.entries
    from (select o.root, t.word, count(*) as entries
          from removed o cross join unnest(tsvector_to_array(o.words)) t (word) group by 1, 2) r
    where w.root = r.root and w.word = r.word;
    delete from search.word w
    using (select distinct o.root, t.word from removed o cross join unnest(tsvector_to_array(o.words)) t (word)) r
    where w.root = r.root and w.word = r.word and w.entries = 0;
    return null;
end $$;
create trigger added after insert on search.entry
    referencing new table as added for each statement execute function search.count_added();
create trigger removed after delete on search.entry
    referencing old table as removed for each statement execute function search.count_removed();

-- What is erased is forgotten in the same transaction. Whoever writes the index holds the same lock, from before it reads.
create function search.forget() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('search.index'));
    delete from search.entry where opening = old.idx;
    return old;
end $$;
create trigger forgotten before delete on facts.opening for each row execute function search.forget();

grant select, insert, delete on search.entry to ${app};
grant select, insert, update, delete on search.word to ${app};
grant select, update on search.progress to ${app};
