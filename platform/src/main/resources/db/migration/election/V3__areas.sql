-- Which contests an area has protocols of.
create index on election.protocols (area, contest);
