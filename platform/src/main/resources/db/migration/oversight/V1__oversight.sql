-- Stocktakes and decisions of headquarters; public councils with their reviews, verdicts and recommendations, as they stand now.
create schema oversight;
grant usage on schema oversight to ${app};

create table oversight.stocktakes (
    stocktake    text not null,
    organisation text not null,
    area         text not null,
    title        jsonb not null,
    held_on      date not null,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (stocktake)
);
create index on oversight.stocktakes (root, held_on);

create table oversight.stocktake_members (
    stocktake    text not null,
    person       text not null,
    organisation text,
    present      boolean not null,
    root         text not null,
    idx          bigint not null,
    primary key (stocktake, person)
);
create index on oversight.stocktake_members (person);

create table oversight.agenda_items (
    stocktake text not null,
    number    integer not null,
    title     jsonb not null,
    concerns  text,
    root      text not null,
    idx       bigint not null,
    primary key (stocktake, number)
);

create table oversight.decisions (
    decision   text not null,
    stocktake  text not null,
    number     text,
    wording    jsonb not null,
    owner      text not null,
    owner_post text,
    due        date not null,
    concerns   text,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (decision)
);
create index on oversight.decisions (root);
create index on oversight.decisions (stocktake);

create table oversight.decision_states (
    decision  text not null,
    stocktake text not null,
    state     text not null,
    done_on   date,
    new_due   date,
    evidence  text,
    root      text not null,
    idx       bigint not null,
    primary key (decision, stocktake)
);
create index on oversight.decision_states (root);

create table oversight.confidences (
    pledge       text not null,
    organisation text not null,
    stated_on    date not null,
    planning     text not null,
    capacity     text not null,
    knowledge    text not null,
    likelihood   text not null,
    root         text not null,
    idx          bigint not null,
    primary key (pledge, organisation, stated_on)
);

create table oversight.councils (
    council      text not null,
    organisation text not null,
    area         text not null,
    act          jsonb not null,
    formed_by    text,
    starts_on    date not null,
    ends_on      date not null,
    quorum       integer not null,
    tie          text not null,
    evidence     text,
    root         text not null,
    idx          bigint not null,
    primary key (council)
);
create index on oversight.councils (root);

create table oversight.council_members (
    council      text not null,
    person       text not null,
    organisation text,
    seat         text not null,
    started_on   date,
    ended_on     date,
    root         text not null,
    idx          bigint not null,
    primary key (council, person)
);
create index on oversight.council_members (root);
create index on oversight.council_members (person);

create table oversight.interests (
    council      text not null,
    person       text not null,
    organisation text not null,
    declared_on  date not null,
    root         text not null,
    idx          bigint not null,
    primary key (council, person, organisation)
);
create index on oversight.interests (root);

create table oversight.recusals (
    council    text not null,
    person     text not null,
    pledge     text not null,
    recused_on date not null,
    root       text not null,
    idx        bigint not null,
    primary key (council, person, pledge)
);
create index on oversight.recusals (root);

create table oversight.reviews (
    review     text not null,
    council    text not null,
    pledge     text not null,
    planned_on date not null,
    held_on    date,
    root       text not null,
    idx        bigint not null,
    primary key (review)
);
create index on oversight.reviews (root);
create index on oversight.reviews (council);

create table oversight.evidence_requests (
    request      text not null,
    review       text not null,
    organisation text not null,
    wording      jsonb not null,
    asked_on     date not null,
    answer_by    date not null,
    root         text not null,
    idx          bigint not null,
    primary key (request)
);
create index on oversight.evidence_requests (root);

create table oversight.evidence_answers (
    request     text not null,
    answered_on date not null,
    evidence    text,
    root        text not null,
    idx         bigint not null,
    primary key (request, answered_on)
);
create index on oversight.evidence_answers (root);

create table oversight.recommendations (
    recommendation text not null,
    review         text not null,
    organisation   text not null,
    wording        jsonb not null,
    made_on        date not null,
    due            date,
    root           text not null,
    idx            bigint not null,
    primary key (recommendation)
);
create index on oversight.recommendations (root);

create table oversight.recommendation_states (
    recommendation text not null,
    stated_on      date not null,
    state          text not null,
    evidence       text,
    root           text not null,
    idx            bigint not null,
    primary key (recommendation, stated_on)
);
create index on oversight.recommendation_states (root);

create table oversight.verdicts (
    verdict    text not null,
    review     text not null,
    council    text not null,
    pledge     text not null,
    outcome    text not null,
    voted_on   date not null,
    criteria   text[],
    respondent text,
    reply_by   date not null,
    revises    text,
    evidence   text,
    root       text not null,
    idx        bigint not null,
    primary key (verdict)
);
create index on oversight.verdicts (root);
create index on oversight.verdicts (pledge);
create index on oversight.verdicts (council);

create table oversight.verdict_votes (
    verdict text not null,
    person  text not null,
    vote    text not null,
    root    text not null,
    idx     bigint not null,
    primary key (verdict, person)
);
create index on oversight.verdict_votes (root);
create index on oversight.verdict_votes (person);

create table oversight.verdict_replies (
    verdict    text not null,
    by         text not null,
    replied_on date not null,
    root       text not null,
    idx        bigint not null,
    primary key (verdict, by, replied_on)
);
create index on oversight.verdict_replies (root);

grant select, insert, update, delete, truncate on all tables in schema oversight to ${app};
