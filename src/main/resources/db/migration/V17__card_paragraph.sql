-- The part of the deck's factsheet that an explanation rests on. An older server, that is not replaced yet, publishes without it.

alter table card
    add column paragraph text not null default '';
