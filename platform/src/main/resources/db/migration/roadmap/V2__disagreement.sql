-- On what the voices disagree is remembered with the standings, which are computed anew at the next start.
drop table roadmap.indicator_standing, roadmap.pledge_standing;
delete from roadmap.standing;

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
    eased_on   date,  -- when a target was last made easier, and for which day that target is due
    eased_due  date,
    day        date not null,
    root       text not null
);
create index on roadmap.indicator_standing (pledge);
create index on roadmap.indicator_standing (root) where flags && array['TARGET_MOVED', 'RESTATED'];

create table roadmap.pledge_standing (
    pledge       text primary key,
    programme    text not null,
    area         text not null,
    reported     text,
    reported_on  date,
    measured     text not null,
    reason       text,
    assessable   integer not null,
    total        integer not null,
    decided_by   text[] not null,
    eased        boolean not null,
    basis        text,  -- the indicator it rests on, and that indicator's attainment
    attainment   numeric,
    disagreement text,  -- by rule disagreement/0, and how grave: 0 where the voices do not disagree
    gravity      smallint not null,
    day          date not null,
    root         text not null
);
create index on roadmap.pledge_standing (area);
create index on roadmap.pledge_standing (programme);
create index on roadmap.pledge_standing (root, gravity desc, attainment, pledge);

grant select, insert, update, delete, truncate on roadmap.indicator_standing, roadmap.pledge_standing to ${app};
