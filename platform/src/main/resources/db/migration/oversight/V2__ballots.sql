-- How members vote, secret until the vote is closed; deleted once it is on record. A vote that is closed is never opened again.
create table oversight.ballot (
    review  text not null,
    person  text not null,
    office  text not null,
    vote    text not null,
    reason  jsonb not null,
    cast_at timestamptz not null,
    root    text not null,
    primary key (review, person)
);
create index on oversight.ballot (root);

create table oversight.poll (
    review    text primary key,
    closed_on date not null,
    closed_by text not null,                  -- the secretary's office
    closed_at timestamptz not null,
    root      text not null
);
create index on oversight.poll (root);

grant select, insert, update, delete, truncate on oversight.ballot, oversight.poll to ${app};
