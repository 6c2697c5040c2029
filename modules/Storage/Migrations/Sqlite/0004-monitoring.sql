create table events (
    id blob primary key,
    at text not null,
    type text not null,
    rule text,
    content text not null
);

create index events_at on events (at, id);
create index events_type on events (type, at, id);

create table alerts (
    id blob primary key,
    rule text not null,
    severity text not null,
    state text not null,
    value real not null,
    threshold real not null,
    violations integer not null,
    pending_at text not null,
    fired_at text,
    acknowledged_at text,
    acknowledged_by text,
    resolved_at text
);

create index alerts_pending on alerts (pending_at, id);

create table alert_thresholds (
    rule text primary key,
    threshold real not null
);

-- Until when, in milliseconds since 1970 by the clock of the database.
create table leases (
    name text primary key,
    holder text not null,
    until integer not null
);
