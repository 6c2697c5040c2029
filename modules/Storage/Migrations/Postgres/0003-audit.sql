create table audit (
    id uuid primary key,
    at timestamptz not null,
    who text not null,
    what text not null,
    before json,
    after json
);

create index audit_at on audit (at);
