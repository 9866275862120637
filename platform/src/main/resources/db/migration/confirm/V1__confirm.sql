-- What offices confirmed with their passkeys: facts.
create schema confirm;
grant usage on schema confirm to ${app};

create table confirm.office_keys (
    office     text not null,
    key        text not null,
    public_key text not null,
    site       text not null,
    valid_from date not null,
    root       text not null,
    idx        bigint not null,
    primary key (office, key)
);
create index on confirm.office_keys (root);

create table confirm.assertions (
    first         bigint not null,
    count         int not null,
    about         text not null,
    office        text not null,
    key           text not null,
    nonce         text not null,
    authenticator text not null,
    client        text not null,
    signature     text not null,
    root          text not null,
    idx           bigint not null,
    primary key (first)
);
create index on confirm.assertions (about);
create index on confirm.assertions (root);

grant select, insert, update, delete, truncate on confirm.office_keys, confirm.assertions to ${app};
