-- The log: entries dense and in order, their openings, and everything that publishes them.
create schema facts;
grant usage on schema facts to ${app};

-- One entry each; exactly these bytes are hashed, published and verified.
create table facts.fact (
    idx   bigint primary key,
    id    uuid not null unique,
    type  text not null,
    at    timestamptz not null,
    bytes bytea not null
);

-- Which entries are about which subject.
create table facts.about (
    subject text collate "C" not null,
    idx     bigint not null,
    primary key (subject, idx)
);

-- The row that every writer locks: the log's size, and when the last entry came in.
create table facts.head (
    only_row boolean primary key default true check (only_row),
    size     bigint not null default 0,
    at       timestamptz not null default '-infinity'
);
insert into facts.head default values;

-- The latest version of every row.
create table facts.row (
    kind   text not null,
    key    text collate "C" not null,
    root   text not null,
    idx    bigint not null,
    digest bytea not null,
    primary key (kind, key)
);

-- What an import last said of a row, kept only where the record has gone on without it (empty: it never spoke of it).
create table facts.diverged (
    kind     text not null,
    key      text not null,
    imported bytea not null,
    primary key (kind, key)
);

-- Sealed values that have not been erased.
create table facts.opening (
    idx    bigint not null,
    path   text not null,
    salt   text not null,
    value  text not null,
    public boolean not null,
    primary key (idx, path)
);

-- What an importer calls a person, hidden behind a keyed digest; erased ones do not come back.
create table facts.alias (
    kind   text not null,
    alias  bytea not null,
    id     text not null,
    erased boolean not null default false,
    primary key (kind, alias)
);

-- Random secret of this database, for keyed digests that must not leave it.
create table facts.secret (
    only_row boolean primary key default true check (only_row),
    secret   bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);
insert into facts.secret default values;

-- Who signs, fixed when the log is born.
create table facts.identity (
    only_row boolean primary key default true check (only_row),
    origin   text not null,
    vkey     text not null,
    born     timestamptz not null
);

-- Signed tree heads, each inserted before it is served.
create table facts.checkpoint (
    size bigint primary key,
    root bytea not null,
    note text not null,
    at   timestamptz not null
);

-- Hash tiles; the right edge grows, full ones never change.
create table facts.tile (
    level int not null,
    tile  bigint not null,
    bytes bytea not null,
    primary key (level, tile)
);

-- Who may sign, until when; the fence grows with every change of hands.
create table facts.lease (
    name   text primary key,
    holder uuid,
    fence  bigint not null default 0,
    until  timestamptz not null default '-infinity'
);
insert into facts.lease (name) values ('signer');

-- The roots, the rules they go by, and what was erased.
create table facts.record (
    record    text not null,
    name      jsonb not null,
    synthetic boolean not null,
    zone      text not null,
    operator  text not null,
    kept_until date,
    licence   text,
    root      text not null,
    idx       bigint not null,
    primary key (record)
);
create table facts.rules (
    record     text not null,
    rule       text not null,
    adopted_on date not null,
    version    text not null,
    document   text,
    root       text not null,
    idx        bigint not null,
    primary key (record, rule, adopted_on)
);
create table facts.erasures (
    entry      bigint not null,
    sealed     text not null,
    ground     text not null,
    decided_on date not null,
    root       text not null,
    idx        bigint not null,
    primary key (entry, sealed)
);

-- The database itself forbids changing or deleting what was recorded, to its owner too.
create function facts.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'facts are never changed or deleted (% on %.%)', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger fact_is_final before update or delete on facts.fact for each row execute function facts.refuse();
create trigger fact_is_kept before truncate on facts.fact for each statement execute function facts.refuse();
create trigger checkpoint_is_final before update or delete on facts.checkpoint
    for each row execute function facts.refuse();
create trigger checkpoint_is_kept before truncate on facts.checkpoint
    for each statement execute function facts.refuse();
create trigger identity_is_final before update or delete on facts.identity
    for each row execute function facts.refuse();

grant select, insert on facts.fact, facts.checkpoint, facts.identity to ${app};
grant select on facts.secret to ${app};
grant select, update on facts.head, facts.lease to ${app};
grant select, insert, delete on facts.opening to ${app};
grant select, insert, update on facts.alias, facts.tile to ${app};
grant select, insert, update, delete, truncate
    on facts.about, facts.row, facts.diverged, facts.record, facts.rules, facts.erasures to ${app};
