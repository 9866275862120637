-- A passkey that its owner removed confirms no longer.
alter table confirm.office_keys
    add column ended_on date;
