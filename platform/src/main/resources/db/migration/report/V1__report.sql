-- Reports, their sentences, the claims in them, how these are checked, and replies, as they stand now.
create schema report;
grant usage on schema report to ${app};

create table report.reports (
    report       text not null,
    title        jsonb not null,
    organisation text not null,
    area         text,
    occasion     jsonb,
    speaker      text,
    speaker_post text,
    chair        text,
    chair_post   text,
    held         text,
    not_before   text,
    not_after    text,
    dated_by     jsonb,
    evidence     text not null,
    root         text not null,
    idx          bigint not null,
    primary key (report)
);

create table report.sentences (
    report   text not null,
    number   integer not null,
    point    integer,
    gist     jsonb not null,
    no_claim text,
    root     text not null,
    idx      bigint not null,
    primary key (report, number)
);

create table report.claims (
    claim        text not null,
    quotation    jsonb not null,
    report       text not null,
    sentence     integer not null,
    said_by      text not null,
    kind         text not null,
    subject      text not null,
    relation     text,
    value        numeric,
    unit         jsonb,
    missing_base jsonb,
    note         jsonb,
    root         text not null,
    idx          bigint not null,
    primary key (claim)
);
create index on report.claims (report);

create table report.checks (
    claim    text not null,
    number   integer not null,
    method   text not null,
    operands text[] not null,
    root     text not null,
    idx      bigint not null,
    primary key (claim, number)
);

create table report.replies (
    claim      text not null,
    replied_on date not null,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (claim, replied_on)
);

grant select, insert, update, delete, truncate on all tables in schema report to ${app};
