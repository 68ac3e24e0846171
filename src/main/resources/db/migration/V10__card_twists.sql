-- What-ifs of a card, for its facilitator to show. An older server, that is not replaced yet, publishes without knowing of them.

alter table card add column twists text[] not null default '{}';
