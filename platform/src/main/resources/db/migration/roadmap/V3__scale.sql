-- For a country: what a new day leaves as it was is not written again, what changed last is at hand, and what a document
-- supports is found. Standings are computed anew at the next start.
truncate roadmap.indicator_standing, roadmap.pledge_standing, roadmap.standing;

drop index roadmap.indicator_standing_root_idx;
alter table roadmap.indicator_standing drop column day, drop column flags,
    add column area text not null,
    add column moved_on date,     -- when a target last became another number
    add column restated_on date;  -- when a value was last published again with another number
create index on roadmap.indicator_standing (root, moved_on desc, indicator) where moved_on is not null;
create index on roadmap.indicator_standing (root, restated_on desc, indicator) where restated_on is not null;
create index on roadmap.indicator_standing (area) where moved_on is not null or restated_on is not null;

alter table roadmap.pledge_standing drop column day;
create index on roadmap.pledge_standing (root, reported_on desc, pledge) where reported_on is not null;

create index on roadmap.measures (evidence);
create index on roadmap.progress (evidence) where evidence is not null;
create index on roadmap.reported (evidence);
create index on roadmap.indicators (evidence);
create index on roadmap.baselines (evidence);
create index on roadmap.targets (evidence);
create index on roadmap.values (evidence) where evidence is not null;
