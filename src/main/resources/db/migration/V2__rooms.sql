-- A room is found by the hash of its word while it is open; everything else about it stands in its log.
create table room (
  id         text primary key,
  word_hash  bytea,
  key_hash   bytea       not null,
  opened_at  timestamptz not null,
  used_at    timestamptz not null,
  started_at timestamptz,
  ended_at   timestamptz
);
-- One open room a word; an ended room has given its word back.
create unique index room_word on room (word_hash) where word_hash is not null;

create table membership (
  id         text primary key,
  room_id    text  not null references room on delete cascade,
  token_hash bytea not null unique
);
create index membership_room on membership (room_id);

-- The log: one row a command, so that all of its events are stored or none. No foreign key: the one writer locks the room
-- itself, once for a whole batch.
create table room_event (
  room_id text        not null,
  seq     bigint      not null,
  at      timestamptz not null,
  by      text        not null,
  command text,
  events  jsonb       not null,
  primary key (room_id, seq)
);
