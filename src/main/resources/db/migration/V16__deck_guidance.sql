-- How long a session with the deck takes, which e-learning belongs to it, and tips for its facilitator by step, as JSON. An older
-- server, that is not replaced yet, publishes without knowing of them.

alter table deck_version add column guidance text not null default '{}';
