-- What attestations stand under, and what their figures are, in words.
create table evidence.topics (
    topic text not null,
    name  jsonb not null,
    root  text not null,
    idx   bigint not null,
    primary key (topic)
);

create table evidence.attestation_parts (
    attestation text not null,
    part        text not null,
    name        jsonb not null,
    root        text not null,
    idx         bigint not null,
    primary key (attestation, part)
);

grant select, insert, update, delete, truncate on evidence.topics, evidence.attestation_parts to ${app};
