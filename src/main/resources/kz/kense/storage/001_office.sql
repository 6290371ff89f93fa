-- The log: everything that ever happened in the office, chained by hash, never changed.
create table event (
  id     integer primary key,  -- place in the office's log: 1, 2, 3 … without gaps
  stream text    not null,     -- 'case/17' or 'office'
  seq    integer not null,     -- place in the stream: 1, 2, 3 … without gaps
  at     text    not null,     -- office time with offset, ISO 8601
  actor  text    not null,     -- employee id, or 'system'
  type   text    not null,     -- the event record's name
  body   text    not null,     -- the event record as JSON
  hash   text    not null,     -- SHA-256 over the former hash and all the columns above
  unique (stream, seq)
) strict;

-- Contents of attachments and results, addressed by their digest.
create table blob (
  sha256  text    primary key,
  size    integer not null,
  content blob    not null
) strict;

-- Registration numbers given so far: one row for each register and year.
create table counter (
  register text    not null,
  year     integer not null,
  last     integer not null,
  primary key (register, year)
) strict;

-- Projections: made from the log in the same transaction, can be made anew at any time.
create table office (
  id   integer primary key check (id = 1),
  body text not null
) strict;

create table employee (
  id   text primary key,
  body text not null
) strict;

create table regulation_file (
  id      text not null,
  version text not null,
  yaml    text not null,
  primary key (id, version)
) strict;

create table calendar_change (
  key  text primary key,       -- a date, or a year that was confirmed
  body text not null
) strict;

create table journal (
  id            integer primary key,  -- case id
  number        text not null,
  year          integer not null,
  registered_at text not null,
  received_at   text not null,
  applicant     text not null,
  id_number     text not null,
  object        text not null,
  regulation    text not null,
  version       text not null,
  kind          text not null,
  category      text,
  channel       text not null,
  sheets        integer not null,
  annex_sheets  integer not null,
  resolution    text not null,
  executor      text,
  step          text,
  role          text,
  performer     text,
  step_since    text not null,
  step_due      text,
  total_due     text not null,
  status        text not null,
  result_number text,
  result_date   text,
  signer        text,
  outgoing_number text,
  ready_at      text,
  issued_at     text,
  unique (year, number)
) strict;
create index journal_newest on journal (registered_at desc, id desc);
create index journal_desk on journal (status, role, performer, step_due);
create index journal_applicant on journal (id_number);
create index journal_result on journal (result_date desc, id desc) where result_number is not null;

create table case_file (
  case_id integer not null,
  sha256  text    not null,
  primary key (case_id, sha256)
) strict;
create index case_file_sha256 on case_file (sha256);

-- unicode61 folds Kazakh letters' case and keeps Ғ apart from Г; remove_diacritics 0 keeps Й apart from И
create virtual table journal_fts using fts5 (words, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3');

-- Working data that is not part of the record.
create table credential (
  employee      text primary key,
  hash          text not null,      -- Argon2id, PHC string
  failures      integer not null default 0,
  blocked_until text
) strict;

create table intake_draft (
  id       integer primary key,
  author   text not null,
  saved_at text not null,
  body     text not null
) strict;
