-- Who sits in a council by an office; null for all other offices.
alter table access.grants add column person text;
alter table access.proposal add column person text;
