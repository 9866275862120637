-- Evidence and what it attests, as it stands now.
create schema evidence;
grant usage on schema evidence to ${app};

create table evidence.evidence (
    evidence     text not null,
    title        jsonb not null,
    publisher    text,
    outlet       text,
    url          text,
    file         text,
    media_type   text,
    sha256       text,
    independence text not null,
    published_on text,
    licence      text,
    root         text not null,
    idx          bigint not null,
    primary key (evidence)
);

create table evidence.attestations (
    attestation text not null,
    topic       text not null,
    name        jsonb not null,
    subject     text,
    unit        jsonb,
    happened    text,
    certainty   text not null,
    note        jsonb,
    root        text not null,
    idx         bigint not null,
    primary key (attestation)
);
create index on evidence.attestations (subject);

create table evidence.attested (
    attestation  text not null,
    part         text not null default '',
    evidence     text not null,
    value        numeric,
    relation     text,
    unit         jsonb,
    statement    jsonb,
    said_by      text,
    derived_from text[],
    root         text not null,
    idx          bigint not null,
    primary key (attestation, part, evidence)
);

grant select, insert, update, delete, truncate on all tables in schema evidence to ${app};
