create table rollups (
    series text not null,
    minute text not null,
    source text not null,
    count integer not null,
    sum real not null,
    min real not null,
    max real not null,
    histogram text not null,
    primary key (series, minute, source)
) without rowid;

create table rollups_hourly (
    series text not null,
    hour text not null,
    source text not null,
    count integer not null,
    sum real not null,
    min real not null,
    max real not null,
    histogram text not null,
    primary key (series, hour, source)
) without rowid;

create index rollups_minute on rollups (minute);
create index rollups_hour on rollups_hourly (hour);
