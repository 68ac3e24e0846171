-- The rows that have something to forget: a text of a quiet moment, with its writer.
create index room_event_thought on room_event (room_id)
  where events #>> '{0,type}' = 'think.written' and events #> '{0,text}' is not null;
