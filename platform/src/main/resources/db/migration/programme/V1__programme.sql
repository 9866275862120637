-- Frameworks, programmes, pledges, wordings, criteria and proposals as they stand now.
create schema programme;
grant usage on schema programme to ${app};

create table programme.frameworks (
    framework    text not null,
    name         jsonb not null,
    stated_on    text,
    organisation text,
    announced    integer,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (framework)
);

create table programme.principles (
    principle text not null,
    framework text not null,
    number    integer not null,
    name      jsonb not null,
    root      text not null,
    idx       bigint not null,
    primary key (principle)
);
create index on programme.principles (framework);

create table programme.programmes (
    programme    text not null,
    name         jsonb not null,
    kind         text not null,
    organisation text not null,
    area         text not null,
    starts_on    text,
    ends_on      text,
    state        text not null,
    framework    text,
    summary      jsonb,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (programme)
);
create index on programme.programmes (organisation);
create index on programme.programmes (area);

create table programme.pledges (
    pledge        text not null,
    programme     text not null,
    number        text,
    area          text not null,
    kind          text not null,
    title         jsonb not null,
    owner         text,
    owner_post    text,
    beneficiaries jsonb,
    principle     text,
    root          text not null,
    idx           bigint not null,
    primary key (pledge)
);
create index on programme.pledges (programme);
create index on programme.pledges (area);
create index on programme.pledges (owner);

create table programme.wordings (
    pledge    text not null,
    stated_on text not null,
    wording   jsonb not null,
    due       text,
    change    text not null,
    evidence  text,
    root      text not null,
    idx       bigint not null,
    primary key (pledge, stated_on)
);

create table programme.criteria (
    criterion text not null,
    pledge    text not null,
    side      text not null,
    wording   jsonb not null,
    frozen_on date not null,
    root      text not null,
    idx       bigint not null,
    primary key (criterion)
);
create index on programme.criteria (pledge);

create table programme.proposals (
    proposal     text not null,
    kind         text not null,
    asked_by     jsonb,
    organisation text,
    area         text not null,
    programme    text,
    asked_on     text,
    outcome      text not null,
    became       text,
    decided_on   text,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (proposal)
);
create index on programme.proposals (area);
create index on programme.proposals (programme);
create index on programme.proposals (became);

grant select, insert, update, delete, truncate on all tables in schema programme to ${app};
