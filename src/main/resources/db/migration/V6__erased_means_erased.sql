-- What was erased or forgotten stays behind in the files of the database until its tables are written anew (journal.Rewriting).
-- Here stands since when that has to be done, and what one that was begun is for; whichever version of the software erases,
-- it is noted.
create table rewriting (
  only_one   boolean primary key default true check (only_one),
  due_since  timestamptz,
  begun_for  timestamptz,
  done_at    timestamptz
);
insert into rewriting (due_since) values (now());

-- What people typed, and hashes of secrets, are no samples for the planner. The samples that it has go with the first rewriting;
-- those of the one table that keeps its place go here, as naming a column's type again takes them away.
alter table room_event alter column command set statistics 0, alter column events set statistics 0;
alter table if exists room_snapshot alter column state set statistics 0;
alter table membership alter column token_hash set statistics 0;
alter table room
  alter column word_hash set statistics 0, alter column word_hash type bytea,
  alter column key_hash set statistics 0, alter column key_hash type bytea;

create function note_erasing() returns trigger language plpgsql as $$
begin
  update rewriting set due_since = now() where due_since is null;
  return null;
end
$$;
create trigger note_erasing after update or delete on room_event for each statement execute function note_erasing();
create trigger note_erasing after delete on membership for each statement execute function note_erasing();
create trigger note_erasing after update of word_hash, key_hash or delete on room for each statement execute function note_erasing();
