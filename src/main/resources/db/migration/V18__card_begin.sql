-- How the talk at a card best begins, for its facilitator. An older server, that is not replaced yet, publishes without knowing of it.

alter table card
    add column begin text check (begin in ('VOTE', 'THINK', 'ROUND'));
