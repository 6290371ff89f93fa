-- What the registers of voided entries, dispatches, issued results and the survey need of a case.
alter table journal add column voided text;              -- the reason; the number is kept for ever
alter table journal add column sent_to text;             -- the channel the result was dispatched to
alter table journal add column valid_to text;            -- the last day of the signed result
alter table journal add column received_by text;         -- who took the result
alter table journal add column survey_service text;      -- answer to the survey's first question
alter table journal add column survey_information text;  -- and to the second

update journal set
  received_by = (select json_extract(body, '$.receivedBy') from event
                 where stream = 'case/' || journal.id and type = 'HandedOver' order by seq desc limit 1),
  valid_to = (select case when coalesce(json_extract(body, '$.data.validity'), 'term') = 'term'
                           and json_extract(body, '$.data.validTo') glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'
                     then json_extract(body, '$.data.validTo') end
              from event where stream = 'case/' || journal.id and type = 'DraftSaved' and journal.result_number is not null
              order by seq desc limit 1);

create index journal_outgoing on journal (ready_at, id) where outgoing_number is not null;
create index journal_surveyed on journal (issued_at) where survey_service is not null;
