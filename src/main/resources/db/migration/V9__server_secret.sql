-- What servers tell each other of client addresses is sealed with this, so that none stands in a message, a statement log or a file
-- of the database. An older server knows nothing of it, and counts for itself.
create table server_secret (
  only_one boolean primary key default true check (only_one),
  value    text not null
);
insert into server_secret (value) values (gen_random_uuid() || '/' || gen_random_uuid());
alter table server_secret alter column value set statistics 0;
