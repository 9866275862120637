-- What offices write on the site. Private: what was typed is deleted here once it is on record.
create schema writing;
grant usage on schema writing to ${app};

create table writing.submission (
    id         text primary key,             -- random
    form       text not null,
    root       text not null,
    office     text not null,
    account    text not null,
    rows       jsonb not null,
    reason     text,
    version    int not null default 1,
    changed_at timestamptz not null,
    due_at     timestamptz,                  -- null while it is a draft
    returned   text,
    first      bigint,                       -- the entries it became
    behind     bigint
);
create index on writing.submission (account, changed_at);
create index on writing.submission (due_at) where due_at is not null and first is null;

-- Why an entry was corrected: facts.
create table writing.corrections (
    entry  bigint not null,
    about  text not null,
    reason jsonb,
    root   text not null,
    idx    bigint not null,
    primary key (entry)
);
create index on writing.corrections (root);

grant select, insert, update, delete, truncate on writing.submission, writing.corrections to ${app};
