-- Areas, organisations, persons, posts, memberships and cohorts as they stand now; names of people stay in their openings.
create schema people;
grant usage on schema people to ${app};

create table people.areas (
    area       text not null,
    valid_from date not null,
    valid_to   date,
    parent     text,
    kind       text not null,
    name       jsonb not null,
    iso        text,
    iso_old    text,
    kato       text,
    shape      text,
    root       text not null,
    idx        bigint not null,
    primary key (area, valid_from)
);

create table people.area_changes (
    area       text not null,
    successor  text not null,
    changed_on date not null,
    kind       text not null,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (area, successor, changed_on)
);
create index on people.area_changes (successor);

create table people.organisations (
    organisation text not null,
    valid_from   text not null,
    valid_to     text,
    kind         text not null,
    name         jsonb not null,
    short_name   jsonb,
    parent       text,
    area         text,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (organisation, valid_from)
);
create index on people.organisations (area);

create table people.persons (
    person        text not null,
    public_figure boolean not null,
    evidence      text,
    root          text not null,
    idx           bigint not null,
    primary key (person)
);

create table people.person_merges (
    person     text not null,
    "into"     text not null,
    decided_on date not null,
    root       text not null,
    idx        bigint not null,
    primary key (person)
);
create index on people.person_merges ("into");

create table people.person_splits (
    person      text not null,
    other       text not null,
    memberships text[] not null,
    decided_on  date not null,
    root        text not null,
    idx         bigint not null,
    primary key (person, other)
);
create index on people.person_splits (other);

create table people.posts (
    post         text not null,
    organisation text not null,
    area         text,
    title        jsonb not null,
    rank         integer,
    seats        integer,
    valid_from   text,
    valid_to     text,
    root         text not null,
    idx          bigint not null,
    primary key (post)
);
create index on people.posts (organisation);

create table people.memberships (
    membership           text not null,
    person               text not null,
    organisation         text not null,
    post                 text,
    area                 text,
    started_on           text,
    ended_on             text,
    under35_when_elected text,
    attested_by          text,
    evidence             text,
    root                 text not null,
    idx                  bigint not null,
    primary key (membership)
);
create index on people.memberships (person);
create index on people.memberships (organisation);
create index on people.memberships (post);
create index on people.memberships (area);

create table people.cohorts (
    cohort               text not null,
    name                 jsonb not null,
    rule                 jsonb not null,
    kind                 text,
    organisation         text,
    under35_when_elected text,
    root                 text not null,
    idx                  bigint not null,
    primary key (cohort)
);

grant select, insert, update, delete, truncate on all tables in schema people to ${app};
