-- Minutes come from what is measured, with all values in them. What was counted of interactions before, in buckets of a quarter, cannot be
-- made into that, and was only statistics.
drop table rollups;
drop table rollups_hourly;

create table series_minutes (
    series text not null,
    minute text not null,
    source text not null,
    count integer not null,
    sum real not null,
    min real not null,
    max real not null,
    spread blob,
    primary key (series, minute, source)
) without rowid;

create table series_hours (
    series text not null,
    hour text not null,
    source text not null,
    count integer not null,
    sum real not null,
    min real not null,
    max real not null,
    spread blob,
    primary key (series, hour, source)
) without rowid;

create index series_minutes_minute on series_minutes (minute);
create index series_hours_hour on series_hours (hour);
