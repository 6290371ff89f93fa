-- Finds the few events that say where paper originals are, without reading the whole log.
create index event_originals on event (stream, seq) where type = 'OriginalPlaced';
