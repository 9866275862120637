-- For a country: what was reworded last is at hand, and what a document supports is found.
create index on programme.wordings (root, stated_on desc, idx desc) where change <> 'stated';
create index on programme.wordings (evidence);
create index on programme.proposals (evidence);
