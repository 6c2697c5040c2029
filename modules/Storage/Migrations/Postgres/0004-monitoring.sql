create table events (
    id uuid primary key,
    at timestamptz not null,
    type text not null,
    rule text,
    content text not null
);

create index events_at on events (at, id);
create index events_type on events (type, at, id);

create table alerts (
    id uuid primary key,
    rule text not null,
    severity text not null,
    state text not null,
    value double precision not null,
    threshold double precision not null,
    violations integer not null,
    pending_at timestamptz not null,
    fired_at timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    resolved_at timestamptz
);

create index alerts_pending on alerts (pending_at, id);

create table alert_thresholds (
    rule text primary key,
    threshold double precision not null
);

-- Until when, in milliseconds since 1970 by the clock of the database.
create table leases (
    name text primary key,
    holder text not null,
    until bigint not null
);
