-- Which entry a row's latest version corrects; empty for a first version, and for what was recorded before this column until
-- the tables are rebuilt.
alter table facts.row add column corrects bigint;
create index on facts.row (root, idx) where corrects is not null;
