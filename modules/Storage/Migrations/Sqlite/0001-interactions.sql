create table interactions (
    id blob not null,
    at text not null,
    request_id text not null,
    endpoint text not null,
    region text,
    user_id text,
    session_id text,
    message_hash blob not null,
    message_length integer not null,
    message text,
    key text,
    key_detected integer not null,
    persona text,
    persona_version text,
    confidence real,
    cached integer not null,
    cache_key text,
    model text,
    duration_ms real not null,
    outcome text not null,
    decision text,
    primary key (at, id)
);

create index interactions_request on interactions (request_id);
create index interactions_user on interactions (user_id, at, id) where user_id is not null;
create index interactions_persona on interactions (lower(persona), at, id);

create table erasures (
    user_hash blob not null,
    at text not null,
    primary key (user_hash, at)
) without rowid;
