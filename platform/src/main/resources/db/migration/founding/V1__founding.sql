-- Whose first steps are over, because their founder has put them away.
create schema founding;
grant usage on schema founding to ${app};

create table founding.put_away (
    root text primary key,
    at   timestamptz not null
);

grant select, insert, update, delete, truncate on founding.put_away to ${app};
