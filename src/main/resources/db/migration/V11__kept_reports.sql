-- A day after the end of a session everything of it goes but the report, which stays for its facilitators until the room does. Here is
-- what that is made of: no name in it but those of who takes up a line.
create table room_report (
  room_id text primary key references room on delete cascade,
  kept    text not null
);
alter table room_report alter column kept set statistics 0;

alter table room
  -- Since when nothing but the report is left.
  add column reduced_at timestamptz,
  -- For when the session is planned: a room is not erased before. An older server does not write it.
  add column planned_at timestamptz;
