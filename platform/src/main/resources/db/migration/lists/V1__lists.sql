-- Party lists, their rules and quotas, who was ranked, whom the bureau chose, and what was published, as they stand now.
create schema lists;
grant usage on schema lists to ${app};

create table lists.lists (
    list           text not null,
    title          jsonb not null,
    organisation   text not null,
    area           text not null,
    contest        text,
    candidacy      text,
    "primary"      text,
    ranked_on      date,
    adopted        text,
    earlier        text,
    earlier_on     date,
    earlier_people integer,
    evidence       text,
    root           text not null,
    idx            bigint not null,
    primary key (list)
);
create index on lists.lists (root);

create table lists.list_rules (
    list            text not null,
    slots           integer not null,
    quotas          text[],
    bureau_share    numeric,
    bureau_rounding text,
    bureau_places   text[],
    evidence        text,
    root            text not null,
    idx             bigint not null,
    primary key (list)
);

create table lists.list_quotas (
    list     text not null,
    quota    text not null,
    name     jsonb not null,
    groups   text[] not null,
    least    numeric not null,
    "of"     text,
    rounding text,
    scope    text,
    run      integer,
    evidence text,
    root     text not null,
    idx      bigint not null,
    primary key (list, quota)
);

create table lists.aspirants (
    list        text not null,
    person      text not null,
    rank        integer not null,
    groups      text[],
    attested_by text,
    "primary"   text,
    candidacy   text,
    evidence    text,
    root        text not null,
    idx         bigint not null,
    primary key (list, person)
);

create table lists.bureau_choices (
    list        text not null,
    person      text not null,
    choice      integer not null,
    groups      text[],
    attested_by text,
    evidence    text,
    root        text not null,
    idx         bigint not null,
    primary key (list, person)
);

create table lists.slots (
    list     text not null,
    slot     integer not null,
    person   text not null,
    origin   text,
    evidence text,
    root     text not null,
    idx      bigint not null,
    primary key (list, slot)
);

create table lists.list_figures (
    list     text not null,
    figure   text not null,
    quota    text not null default '',
    evidence text not null,
    number   integer,
    share    numeric,
    note     jsonb,
    root     text not null,
    idx      bigint not null,
    primary key (list, figure, quota, evidence)
);

grant select, insert, update, delete, truncate on all tables in schema lists to ${app};
