-- Minutes come from what is measured, with all values in them. What was counted of interactions before, in buckets of a quarter, cannot be
-- made into that, and was only statistics.
drop table rollups;
drop table rollups_hourly;

create table series_minutes (
    series text not null,
    minute timestamptz not null,
    source text not null,
    count bigint not null,
    sum double precision not null,
    min double precision not null,
    max double precision not null,
    spread bytea,
    primary key (series, minute, source)
);

create table series_hours (
    series text not null,
    hour timestamptz not null,
    source text not null,
    count bigint not null,
    sum double precision not null,
    min double precision not null,
    max double precision not null,
    spread bytea,
    primary key (series, hour, source)
);

create index series_minutes_minute on series_minutes (minute);
create index series_hours_hour on series_hours (hour);
