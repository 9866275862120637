-- Who may do what, and who runs the record: facts.
create schema access;
grant usage on schema access to ${app};

create table access.grants (
    office       text not null,
    record       text not null,
    title        jsonb not null,
    account      text not null,
    role         text not null,
    area         text,
    organisation text,
    appointed_by text,
    valid_from   date not null,
    valid_to     date not null,
    granted_by   text not null,
    seconded_by  text,
    ended_on     date,
    ended_by     text,
    why          text,
    root         text not null,
    idx          bigint not null,
    primary key (office)
);
create index on access.grants (account);
create index on access.grants (root);

create table access.operators (
    record   text not null,
    operator jsonb not null,
    funder   jsonb,
    contact  text,
    root     text not null,
    idx      bigint not null,
    primary key (record)
);

grant select, insert, update, delete, truncate on access.grants, access.operators to ${app};

-- How people sign in. Private: it is in no fact, no export and no log; a backup holds what stands above the line below.
create table access.account (
    id        text primary key,               -- random: says nothing of the person
    name      text not null,                  -- what is typed to sign in
    folded    text not null unique,           -- the same in one spelling
    password  text,                           -- Argon2id; null where only passkeys are used
    secret    bytea,                          -- of time-based codes, encrypted with a key that is not in the database
    step      bigint not null default 0,      -- of the last code that was used: none is taken twice
    founder   boolean not null,               -- came in by the link that only the operator sees
    open      boolean not null default true,
    made_at   timestamptz not null
);

create table access.passkey (
    id          bytea primary key,
    account     text not null references access.account,
    label       text not null,
    public_key  bytea not null,
    attestation bytea not null,
    signatures  bigint not null,
    eligible    boolean not null,             -- for being copied to other devices
    copied      boolean not null,
    transports  text[] not null,
    made_at     timestamptz not null,
    used_at     timestamptz not null
);
create index on access.passkey (account);

create table access.recovery_code (
    account text not null references access.account,
    hash    bytea not null,
    primary key (account, hash)
);

-- A role that waits for a second administrator.
create table access.proposal (
    id           text primary key,
    root         text not null,
    title        jsonb not null,
    account      text not null references access.account,
    role         text not null,
    area         text,
    organisation text,
    appointed_by text,
    valid_from   date not null,
    valid_to     date not null,
    proposed_by  text not null,               -- an administrator's office, or shell
    proposed_at  timestamptz not null
);

-- What happened to accounts, without names or addresses, for ninety days.
create table access.event (
    id      bigint generated always as identity primary key,
    account text not null,
    what    text not null,
    at      timestamptz not null
);
create index on access.event (account, id);

-- Which key the secrets are encrypted with.
create table access.key (
    only_row    boolean primary key default true check (only_row),
    fingerprint bytea not null
);

-- What is below is in no backup: a session that was ended must not come back, nor a link that was used.
create table access.link (
    hash       bytea primary key,
    name       text,                          -- what the invited will be called; null for the first administrator
    made_by    text not null,                 -- an administrator's office, or shell
    made_at    timestamptz not null,
    expires_at timestamptz not null
);

create table access.session (
    hash    bytea primary key,
    handle  text not null unique,             -- by which its owner names it
    account text not null references access.account,
    device  text not null,
    method  text not null,
    made_at timestamptz not null,
    seen_at timestamptz not null
);
create index on access.session (account);

create table access.step (
    hash       bytea primary key,
    kind       text not null,
    account    text,
    content    text not null,
    expires_at timestamptz not null
);

create table access.attempt (
    bucket   bytea primary key,               -- keyed digest of a name or of an address
    failures int not null,
    last_at  timestamptz not null
);

grant select, insert, update on access.account to ${app};
grant select, insert, update, delete
    on access.passkey, access.recovery_code, access.proposal, access.link, access.session, access.step, access.attempt to ${app};
grant select, insert, delete on access.event to ${app};
grant select, insert on access.key to ${app};
