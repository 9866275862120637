-- Ranked ballots: further rules, the unit in which a precinct's ballots are published, rankings, and votes by round where ballots are withheld.
alter table election.contest_rules add column advance integer, add column settings text[];

alter table election.protocols add column unit text;

create table election.rankings (
    contest  text not null,
    unit     text not null,
    number   integer not null,
    ranking  text[],
    ballots  bigint not null,
    evidence text,
    root     text not null,
    idx      bigint not null,
    primary key (contest, unit, number)
);

create table election.round_totals (
    contest   text not null,
    round     integer not null,
    candidacy text not null default '',
    votes     numeric not null,
    became    text,
    evidence  text,
    root      text not null,
    idx       bigint not null,
    primary key (contest, round, candidacy)
);

grant select, insert, update, delete, truncate on election.rankings, election.round_totals to ${app};
