create table rollups (
    series text not null,
    minute timestamptz not null,
    source text not null,
    count bigint not null,
    sum double precision not null,
    min double precision not null,
    max double precision not null,
    histogram jsonb not null,
    primary key (series, minute, source)
);

create table rollups_hourly (like rollups including all);
alter table rollups_hourly rename column minute to hour;

create index rollups_minute on rollups (minute);
create index rollups_hour on rollups_hourly (hour);
