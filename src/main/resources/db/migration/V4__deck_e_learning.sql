-- Whether people are asked to do an e-learning before a session with this deck. An older server, that is not replaced yet,
-- publishes without knowing of it.

alter table deck_version add column e_learning boolean not null default false;
