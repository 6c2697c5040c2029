create table audit (
    id blob primary key,
    at text not null,
    who text not null,
    what text not null,
    before text,
    after text
) without rowid;

create index audit_at on audit (at);
