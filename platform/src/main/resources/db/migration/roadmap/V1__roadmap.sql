-- Roadmaps, measures, indicators, baselines, targets, values and reports as they stand now.
create schema roadmap;
grant usage on schema roadmap to ${app};

create table roadmap.roadmaps (
    roadmap           text not null,
    area              text not null,
    programme         text not null,
    name              jsonb not null,
    adopted_on        text,
    starts_on         text,
    ends_on           text,
    lowest_owner_rank integer,
    evidence          text,
    root              text not null,
    idx               bigint not null,
    primary key (roadmap)
);
create index on roadmap.roadmaps (area);
create index on roadmap.roadmaps (programme);

create table roadmap.measures (
    measure    text not null,
    roadmap    text not null,
    pledge     text,
    name       jsonb not null,
    owner      text not null,
    owner_post text,
    starts_on  text,
    due        date not null,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (measure)
);
create index on roadmap.measures (roadmap);
create index on roadmap.measures (pledge);
create index on roadmap.measures (owner);

create table roadmap.progress (
    measure     text not null,
    reported_on date not null,
    state       text not null,
    percent     numeric,
    evidence    text,
    root        text not null,
    idx         bigint not null,
    primary key (measure, reported_on)
);

create table roadmap.reported (
    pledge      text not null,
    reported_on date not null,
    by          text not null,
    state       text not null,
    evidence    text,
    root        text not null,
    idx         bigint not null,
    primary key (pledge, reported_on, by)
);

create table roadmap.indicators (
    indicator  text not null,
    roadmap    text,
    pledge     text,
    main       boolean not null,
    area       text not null,
    name       jsonb not null,
    unit       jsonb not null,
    direction  text,
    nature     text,
    decimals   integer,
    frequency  text,
    grace_days integer,
    publisher  text,
    licence    text,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (indicator)
);
create index on roadmap.indicators (roadmap);
create index on roadmap.indicators (pledge);
create index on roadmap.indicators (area);

create table roadmap.baselines (
    indicator    text not null,
    period       text not null,
    period_end   date not null,
    published_on date not null,
    value        numeric not null,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (indicator, period, published_on)
);

create table roadmap.targets (
    indicator  text not null,
    due        date not null,
    decided_on date not null,
    value      numeric,
    low        numeric,
    high       numeric,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (indicator, due, decided_on)
);

create table roadmap.values (
    indicator    text not null,
    period       text not null,
    period_end   date not null,
    published_on date not null,
    value        numeric not null,
    by           text,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (indicator, period, published_on)
);

create table roadmap.breaks (
    indicator text not null,
    broken_on date not null,
    announced_on date,
    reason    jsonb not null,
    evidence  text,
    root      text not null,
    idx       bigint not null,
    primary key (indicator, broken_on)
);

-- Where indicators and pledges stand on a root's day: computed from the tables above, never stated.
create table roadmap.indicator_standing (
    indicator  text primary key,
    pledge     text,
    main       boolean not null,
    status     text not null,
    reason     text,
    flags      text[] not null,
    value      numeric,
    value_on   date,
    planned    numeric,
    attainment numeric,
    eased      boolean not null,
    day        date not null,
    root       text not null
);
create index on roadmap.indicator_standing (pledge);
create index on roadmap.indicator_standing (root) where flags && array['TARGET_MOVED', 'RESTATED'];
create table roadmap.pledge_standing (
    pledge      text primary key,
    programme   text not null,
    area        text not null,
    reported    text,
    reported_on date,
    measured    text not null,
    reason      text,
    assessable  integer not null,
    total       integer not null,
    decided_by  text[] not null,
    eased       boolean not null,
    day         date not null,
    root        text not null
);
create index on roadmap.pledge_standing (area);
create index on roadmap.pledge_standing (programme);
create table roadmap.standing (
    root text primary key,
    day  date not null,
    size bigint not null
);

create index on roadmap.reported (root, reported_on);

grant select, insert, update, delete, truncate on all tables in schema roadmap to ${app};
