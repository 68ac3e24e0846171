-- The fold of a long log, so that nobody has to read that from its start. The log stays the truth: a snapshot that is missing,
-- or of another format, costs time only.
create table room_snapshot (
  room_id text primary key references room on delete cascade,
  -- The last place of the log that is in the state. Without a state: none of this or an earlier place may be stored any more.
  seq     bigint  not null,
  format  integer not null,
  state   text
);

-- What leaves the log leaves the snapshot in the same transaction, by whichever version of the software it is forgotten.
create function forget_room_snapshot() returns trigger language plpgsql as $$
begin
  insert into room_snapshot as kept (room_id, seq, format, state)
  select room_id, (select max(seq) - 1 from room_event where room_event.room_id = changed.room_id), 0, null
  from (select distinct room_id from forgotten) changed
  on conflict (room_id) do update set seq = greatest(kept.seq, excluded.seq), format = 0, state = null;
  return null;
end
$$;
create trigger forget_room_snapshot after update on room_event
  referencing new table as forgotten
  for each statement execute function forget_room_snapshot();

-- The rows that have something to forget: a vote that was cast, a grade that was given.
create index room_event_vote on room_event (room_id) where events #> '{0,option}' is not null;
create index room_event_grade on room_event (room_id) where events #> '{0,grade}' is not null;
