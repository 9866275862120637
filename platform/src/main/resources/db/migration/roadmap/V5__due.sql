-- Desks ask for the measures that were due first and are not done: found from the first on, however many there are.
create index on roadmap.measures (root, due, measure);
