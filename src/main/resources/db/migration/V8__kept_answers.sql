-- The answer to opening or joining a room, for ten minutes, so that who lost it can ask again under the same Idempotency-Key. Of that
-- key nothing stands here but what was derived from it, and without it nobody can read the answer: an older server that knows
-- nothing of this table leaves nothing behind that says anything. What is over, any newer server clears away.
create table kept_answer (
  -- Derived from the key of the caller, and tells nothing of it.
  id        bytea primary key,
  -- The same of what was asked.
  asked     bytea       not null,
  -- Encrypted under the key of the caller: who comes in, before; the answer, afterwards.
  sealed    bytea       not null check (octet_length(sealed) <= 8192),
  -- Once it was done. What is erased with its room is this as well.
  room_id   text references room on delete cascade,
  at        timestamptz not null
);
create index kept_answer_room on kept_answer (room_id);
create index kept_answer_at on kept_answer (at);
alter table kept_answer
  alter column id set statistics 0, alter column asked set statistics 0, alter column sealed set statistics 0;
