-- What groups send back about cards, for who makes the deck. It names no room, no person and no moment: nobody can tell which
-- entries came together. A row is what one group says of one card, or a case of its own.
create table card_feedback (
  -- Random, so that it tells no order.
  id      uuid primary key,
  deck    text    not null references deck,
  version integer not null,
  -- For forgetting alone.
  day     date    not null,
  card    text,
  used    text check (used in ('DISCUSSED', 'SHOWN', 'SKIPPED')),
  minutes integer check (minutes between 0 and 600),
  verdict text check (verdict in ('UNCLEAR', 'OUTDATED', 'GOOD')),
  -- Of a case: its title.
  title   text,
  -- In the group's own words; of a case: its text.
  words   text,
  check (card is null and title is not null and used is null or card is not null and title is null and used is not null)
);
create index card_feedback_deck on card_feedback (deck, day);
alter table card_feedback alter column title set statistics 0, alter column words set statistics 0;
create trigger note_erasing after update or delete on card_feedback for each row execute function note_erasing();

-- By what each sending of a room is known when it is asked again: values that were derived from the Idempotency-Key of the caller.
alter table room add column feedback text[] not null default '{}';
alter table room alter column feedback set statistics 0;
