-- A submission that its author confirms with a passkey. Both are gone once it is on record, or changed.
alter table writing.submission
    add column seed      text,               -- what its salts and its nonce are drawn from
    add column confirmed jsonb;              -- the key and its assertion
