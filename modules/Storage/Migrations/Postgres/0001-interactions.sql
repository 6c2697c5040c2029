create table interactions (
    id uuid not null,
    at timestamptz not null,
    request_id text collate "C" not null,
    endpoint text not null,
    region text,
    user_id text,
    session_id text,
    message_hash bytea not null,
    message_length integer not null,
    message text,
    key text,
    key_detected boolean not null,
    persona text,
    persona_version text,
    confidence double precision,
    cached boolean not null,
    cache_key text,
    model text,
    duration_ms double precision not null,
    outcome text not null,
    decision json,
    primary key (at, id)
) partition by range (at);

-- Takes what no day has been made for, such as rows of a clock that jumped.
create table interactions_other partition of interactions default;

create index interactions_request on interactions (request_id);
create index interactions_user on interactions (user_id, at, id) where user_id is not null;
create index interactions_persona on interactions (lower(persona), at, id);

create table erasures (
    user_hash bytea not null,
    at timestamptz not null,
    primary key (user_hash, at)
);
