-- Who invited somebody: an administrator's office, or shell; null for accounts that were there before this was kept.
alter table access.account add column invited_by text;
