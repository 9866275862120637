-- What readers report as wrong, and what was answered. Private content: it is in no fact, no export and no log.
create schema errors;
grant usage on schema errors to ${app};

create table errors.report (
    id          bigint primary key,
    received_at timestamptz not null,
    page        text not null,                  -- the path it is about
    size        bigint,                         -- of the log, as the reader saw it
    lang        text not null,
    wrong       text not null,                  -- in the reader's words: shown only once published
    email       text,                           -- where the answer goes: never shown, gone with the answer
    published   boolean not null default false,
    reply       text,
    replied_at  timestamptz,
    check ((reply is null) = (replied_at is null)),
    check (reply is null or email is null)
);

grant select, insert, update on errors.report to ${app};
