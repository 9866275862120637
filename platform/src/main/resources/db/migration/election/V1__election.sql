-- Contests, their rules, who stands, rolls, protocols, votes, declared results and lots, as they stand now.
create schema election;
grant usage on schema election to ${app};

create table election.contests (
    contest      text not null,
    title        jsonb not null,
    sort         text not null,
    organisation text,
    area         text not null,
    seats        integer,
    called       text,
    held         text,
    follows      text,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (contest)
);
create index on election.contests (root);

create table election.contest_rules (
    contest      text not null,
    method       text not null,
    seats        integer not null,
    threshold    numeric,
    denominator  text,
    second_party integer,
    equal        text not null,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (contest)
);

create table election.candidacies (
    contest      text not null,
    candidacy    text not null,
    number       integer,
    organisation text,
    person       text,
    state        text not null,
    decided_on   date,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (contest, candidacy)
);

create table election.rolls (
    contest   text not null,
    area      text not null,
    voters    bigint not null,
    frozen_on date,
    sha256    text,
    evidence  text,
    root      text not null,
    idx       bigint not null,
    primary key (contest, area)
);

create table election.protocols (
    contest     text not null,
    area        text not null,
    precinct    text not null default '',
    registered  bigint,
    took_part   bigint,
    valid       bigint,
    invalid     bigint,
    against_all bigint,
    turnout     numeric,
    sha256      text,
    evidence    text,
    root        text not null,
    idx         bigint not null,
    primary key (contest, area, precinct)
);

create table election.votes (
    contest   text not null,
    area      text not null,
    precinct  text not null default '',
    candidacy text not null,
    votes     bigint not null,
    evidence  text,
    root      text not null,
    idx       bigint not null,
    primary key (contest, area, precinct, candidacy)
);

create table election.declared (
    contest   text not null,
    candidacy text not null,
    evidence  text not null,
    votes     bigint,
    share     numeric,
    seats     integer,
    root      text not null,
    idx       bigint not null,
    primary key (contest, candidacy, evidence)
);

create table election.lots (
    contest  text not null,
    drawn_on date not null,
    drawn    text[] not null,
    evidence text,
    root     text not null,
    idx      bigint not null,
    primary key (contest, drawn_on)
);

grant select, insert, update, delete, truncate on all tables in schema election to ${app};
