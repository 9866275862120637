-- Who follows what by e-mail. Private: it is in no fact, no export and no log. Addresses and letters are encrypted with the key of accounts.
create schema mail;
grant usage on schema mail to ${app};

create table mail.follower (
    id        text primary key,        -- random; of the links in letters the database has their digest only
    account   text unique,             -- whose own address it is; null for those who follow without an account
    address   bytea not null,          -- encrypted
    bucket    bytea not null,          -- keyed digest of the address, by which it is found again
    hash      bytea not null unique,   -- SHA-256 of what the links in letters hold
    language  text not null,
    frequency text not null,
    made_at   timestamptz not null,
    next_at   timestamptz not null,    -- when it is looked again what is new
    refused   integer not null default 0 -- how many letters in a row its server refused for good
);
create unique index on mail.follower (bucket) where account is null;
create index on mail.follower (next_at);

create table mail.following (
    follower text not null references mail.follower on delete cascade,
    subject  text not null,
    told     bigint not null,          -- up to where what changed was told
    made_at  timestamptz not null,
    primary key (follower, subject)
);

-- How many letters were sent, given up and refused, day by day, without addresses.
create table mail.tally (
    day     date not null,
    what    text not null,
    letters bigint not null,
    primary key (day, what)
);

-- What is below is in no backup: a letter must not go out twice, nor a link work again.
create table mail.request (
    hash       bytea primary key,
    account    text,
    address    bytea not null,         -- encrypted
    bucket     bytea not null,
    subject    text,                   -- null where only the address is confirmed
    language   text not null,
    frequency  text not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    follower   text                    -- who it became; null until it is confirmed
);
create index on mail.request (bucket, made_at);
create index on mail.request (made_at);

create table mail.outbox (
    id        text primary key,        -- random, part of the letter's Message-ID
    follower  text,                    -- who gets it, so that it goes with them; null for a confirmation
    recipient bytea not null,          -- encrypted, like the letter
    letter    bytea not null,
    made_at   timestamptz not null,
    due_at    timestamptz not null,    -- when it is tried next; while one node tries, no other does
    tries     integer not null default 0
);
create index on mail.outbox (due_at);

grant select, insert, update, delete on all tables in schema mail to ${app};
