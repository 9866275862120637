-- Beside what is reported and measured stands what a council finds, whether the pledge's words were weakened, and whether only those
-- responsible show how it stands. Standings are computed anew at the next start.
truncate roadmap.indicator_standing, roadmap.pledge_standing, roadmap.standing;

alter table roadmap.pledge_standing
    add column judged text,
    add column weakened boolean not null,
    add column own boolean not null;
create index on roadmap.pledge_standing (root) where judged is not null;
