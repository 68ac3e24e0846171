-- Editors change decks: a draft beside the published versions, and who changed what.

alter table deck
    -- Counts every change of the deck, and never goes back: what an editor's ETag is made of.
    add column revision        bigint  not null default 0,
    -- The deck was deleted when this was its latest version: up to here only rooms that are going on read it.
    add column withdrawn       integer not null default 0,
    -- The version that the shipped file became; null for a deck that did not come with the software.
    add column shipped_version integer;

update deck set shipped_version = (select max(version) from deck_version where deck = deck.key);

-- A deck without facts has no day on which they were checked.
alter table deck_version alter column as_of drop not null;
alter table deck_version
    add column factsheet text not null default '',
    add column runsheet  text not null default '';

create table deck_draft (
    deck       text primary key references deck,
    -- The whole deck, as JSON.
    content    text        not null,
    changed_at timestamptz not null
);

-- The SHA-256 of the credential that this installation made for itself.
create table editor_credential (
    only_one boolean primary key default true check (only_one),
    hash     bytea not null
);

-- Who changed what, without what it says.
create table deck_audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    editor  text        not null,
    action  text        not null,
    deck    text        not null,
    card    text,
    version integer
);
create index deck_audit_deck on deck_audit (deck, id);
