-- Seats and who was given them, and vacancies, as they stand now.
create schema mandates;
grant usage on schema mandates to ${app};

create table mandates.mandates (
    membership text not null,
    contest    text not null,
    candidacy  text,
    seat       text,
    slot       integer,
    how        text not null,
    replaces   text,
    since      text,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (membership)
);
create index on mandates.mandates (root);
create index on mandates.mandates (contest);

create table mandates.vacancies (
    membership text not null,
    since      text not null,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (membership)
);
create index on mandates.vacancies (root);

grant select, insert, update, delete, truncate on all tables in schema mandates to ${app};
