-- What a facilitator asks next and chooses cards by, and where what a card or factsheet states comes from, for its editors. An older
-- server, that is not replaced yet, publishes without knowing of them.

alter table card
    add column ask         text   not null default '',
    add column themes      text[] not null default '{}',
    add column sensitivity text   check (sensitivity in ('LOW', 'MEDIUM', 'HIGH')),
    -- A list, as JSON.
    add column facts       text   not null default '[]';

alter table deck_version
    add column facts text not null default '[]';
