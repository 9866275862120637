-- Who may vote, in words, and the calendar of a contest.
alter table election.contests add column electorate jsonb;

create table election.contest_days (
    contest  text not null,
    step     text not null,
    begins   date,
    ends     date,
    evidence text,
    root     text not null,
    idx      bigint not null,
    primary key (contest, step)
);

grant select, insert, update, delete, truncate on election.contest_days to ${app};
