-- Documents that offices sent, as long as it is open whether anything needs them.
create table writing.upload (
    sha256 text primary key,                 -- lower-case hexadecimal
    at     timestamptz not null              -- when it was sent last
);
create index on writing.upload (at);

grant select, insert, update, delete, truncate on writing.upload to ${app};
