-- A room is found by its word without spaces, so that "blauwe fiets" and "blauwefiets" are one word. The word of a room that
-- an older server opened is known by the hash of its normal form only, and that is all that an older server looks for: so
-- both are kept. An older server that ends a session empties word_hash; the word is free with it.

alter table room add column squeezed_hash bytea;
create unique index room_squeezed on room (squeezed_hash) where word_hash is not null;
