-- Imported extracts of the state registers: they fill in an applicant and answer a check.
create table register_extract (
  id          integer primary key,
  name        text    not null,       -- of the file
  as_of       text    not null,       -- the day the extract is of
  imported_at text    not null,
  imported_by text    not null,       -- employee id
  lines       integer not null
) strict;

create table register_line (
  extract   integer not null references register_extract (id),
  id_number text    not null,         -- IIN or BIN
  name_kk   text    not null,
  name_ru   text    not null,
  address   text    not null,
  head      text    not null,
  primary key (extract, id_number)
) strict;

create index register_line_by_id on register_line (id_number);

-- Which case follows on which: a projection of the registrations, for links in both directions.
create table case_link (
  id      integer primary key,        -- the later case
  earlier integer not null            -- the case it follows on
) strict;

create index case_link_by_earlier on case_link (earlier);
