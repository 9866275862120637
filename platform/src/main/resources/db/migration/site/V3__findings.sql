-- Since when voices disagree, as it was seen: each disagreement on a pledge from the day on which it came up until it was over. Followers are told by
-- its number, in the order in which they came up.
create table site.finding (
    root         text not null,
    id           bigint not null,    -- in the order in which they came up in the record
    pledge       text not null,
    area         text not null,
    disagreement text not null,
    found_on     date not null,      -- in the record's zone
    found_at     timestamptz not null,
    size         bigint not null,    -- of the log, as the standings had it
    over_on      date,               -- null while it lasts
    primary key (root, id)
);
create unique index on site.finding (root, pledge, disagreement) where over_on is null;

-- Which standings were looked at.
create table site.looked (
    root text primary key,
    size bigint not null,
    day  date not null
);

grant select, insert, update, delete, truncate on site.finding, site.looked to ${app};
