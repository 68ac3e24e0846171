-- A deck is a name with versions. A version is never changed after it is published: a room keeps the one it was opened with.

create table deck (
    key              text primary key check (key ~ '^[a-z0-9-]{1,60}$'),
    -- SHA-256 of the shipped file that was last loaded; null for a deck that did not come with the software.
    shipped_checksum text
);

create table deck_version (
    deck         text        not null references deck,
    version      integer     not null check (version >= 1),
    title        text        not null,
    description  text        not null,
    language     text        not null,
    -- The day on which the facts on the cards were checked.
    as_of        date        not null,
    published_at timestamptz not null,
    primary key (deck, version)
);

create table card (
    deck        text    not null,
    version     integer not null,
    -- From 1, in the order of the deck.
    position    integer not null check (position >= 1),
    key         text    not null check (key ~ '^[a-z0-9-]{1,60}$'),
    kind        text    not null check (kind in ('STATEMENT', 'QUESTION', 'DILEMMA')),
    practice    boolean not null,
    place       text    not null check (place in ('NORMAL', 'LAST')),
    title       text    not null,
    text        text    not null,
    choices     text[]  not null,
    explanation text    not null,
    primary key (deck, version, position),
    unique (deck, version, key),
    foreign key (deck, version) references deck_version
);
