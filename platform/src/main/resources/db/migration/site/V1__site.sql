-- What the board keeps: how it stood at the end of each day, and how many entries of each type the log holds.
create schema site;
grant usage on schema site to ${app};

-- A record on a day, as it was last seen on that day.
create table site.board_day (
    root       text not null,
    day        date not null,
    size       bigint not null,
    updated_at timestamptz,
    primary key (root, day)
);

-- How many pledges of an area, without those below it, stood where on that day.
create table site.board_count (
    root     text not null,
    day      date not null,
    area     text not null,
    reported text,
    measured text not null,
    reason   text,
    eased    boolean not null,
    pledges  bigint not null,
    foreign key (root, day) references site.board_day on delete cascade
);
create index on site.board_count (root, day);

-- Entries of each type below a size.
create table site.tally (
    type    text primary key,
    entries bigint not null
);
create table site.tallied (
    only_row boolean primary key default true check (only_row),
    size     bigint not null default 0
);
insert into site.tallied default values;

grant select, insert, update, delete, truncate on all tables in schema site to ${app};
