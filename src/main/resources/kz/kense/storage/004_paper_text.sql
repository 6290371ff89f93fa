-- The text of kept documents: made from their contents, can be made anew at any time.
create table paper_file (
  id      integer primary key,        -- the order in which they are read
  sha256  text    not null unique,
  pages   integer,                    -- null until it was opened
  done    integer not null default 0, -- pages read so far, from the first
  problem text                        -- code of what stopped it; null for nothing
) strict;
create index paper_file_waiting on paper_file (id) where problem is null and (pages is null or done < pages);

create table paper_page (
  id      integer primary key,
  sha256  text    not null,
  page    integer not null,           -- from 0
  words   text    not null,           -- one a line: line, certainty, x, y, width, height in 1/10000, word
  picture blob,                       -- the look of the page in few bits; null for a blank one
  unique (sha256, page)
) strict;

create virtual table paper_fts using fts5 (words, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3');
