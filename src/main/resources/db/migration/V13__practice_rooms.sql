-- Until when a room is there to practise in; empty for a real session. An older server takes such a room for one that was not used for a
-- while, and erases it later.
alter table room add column practice_until timestamptz;
create index room_practice on room (practice_until) where practice_until is not null;
