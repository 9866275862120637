-- Of days before, what councils found was not kept.
alter table site.board_count
    add column judged text,
    add column weakened boolean not null default false,
    add column own boolean not null default false;
