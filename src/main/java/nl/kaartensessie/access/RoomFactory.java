package nl.kaartensessie.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.deck.Card;
import nl.kaartensessie.deck.DeckSummary;
import nl.kaartensessie.deck.DeckVersion;
import nl.kaartensessie.deck.Decks;
import nl.kaartensessie.deck.Place;
import nl.kaartensessie.problem.RefusedException;
import nl.kaartensessie.room.Agenda;
import nl.kaartensessie.room.CardOrder;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Runsheet;
import nl.kaartensessie.room.Runsheet.Event.AgendaSet;
import nl.kaartensessie.room.SecretWord;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.VoteType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Freezes what a new room needs for as long as it lives: cards, order, runsheet, house rules, and what an earlier
/// session left.
///
/// Thread rule: any thread; it keeps nothing that changes.
@ApplicationScoped
class RoomFactory {

    private static final int PRACTICE_CARDS = 1;
    private static final int TALK_CARDS = 3;

    private final Decks decks;
    private final RunsheetTemplates runsheets;
    private final Clock clock;
    private final ZoneId zone;

    RoomFactory(
            Decks decks,
            RunsheetTemplates runsheets,
            Clock clock,
            @ConfigProperty(name = "kaartensessie.zone", defaultValue = "Europe/Amsterdam") ZoneId zone) {
        this.decks = decks;
        this.runsheets = runsheets;
        this.clock = clock;
        this.zone = zone;
    }

    /// The opening, and the plan where the length of the deck asks for another than a room begins with.
    ///
    /// @param language of runsheet and house rules; null for that of the deck
    /// @param previous the session that this one follows, which leaves out the cards discussed there; null for
    /// none
    /// @throws Refused when every card was discussed
    List<RoomEvent> opening(
            SecretWord word, DeckVersion deck, @Nullable String language, @Nullable RoomState previous) {
        Set<String> discussed = previous == null ? Set.of() : discussed(previous);
        List<CardOrder.Placed> placed = deck.cards().stream()
                .filter(card -> !discussed.contains(card.key()))
                .map(card -> new CardOrder.Placed(card.key(), card.practice(), card.place() == Place.LAST))
                .toList();
        if (placed.isEmpty()) {
            throw new RefusedException(Refusal.NOTHING_LEFT);
        }
        List<String> cards = CardOrder.of(word, placed);
        RunsheetTemplates.Runsheet runsheet = runsheets.in(language == null ? deck.language() : language);
        Integer minutes = deck.guidance().minutes();
        PlannedLength length = minutes == null ? null : new PlannedLength(minutes);
        RunsheetTemplates.Runsheet fitted = length == null ? runsheet : runsheet.with(length.fit(runsheet.steps()));
        RoomOpened opened = opened(deck, cards, fitted, deck.eLearning(), previous == null ? null : left(previous));
        return length == null || length.variant() == Runsheet.FIRST_VARIANT
                ? List.of(opened)
                : List.of(opened, new AgendaSet(Agenda.of(opened.setup(), length.variant())));
    }

    /// A room to practise in: a few cards, and a plan of ten minutes.
    ///
    /// @param language as in [#opened]
    RoomOpened practice(DeckVersion deck, @Nullable String language, Instant until) {
        RunsheetTemplates.Runsheet runsheet = runsheets.practice(language == null ? deck.language() : language);
        RoomOpened opened = opened(deck, few(deck), runsheet, false, null);
        return new RoomOpened(
                opened.title(),
                opened.deck(),
                opened.deckVersion(),
                opened.cards(),
                opened.setup().withPractice(until));
    }

    /// Its practice cards first, then those on which the group can vote, then the one for the end.
    private static List<String> few(DeckVersion deck) {
        Predicate<Card> last = card -> card.place() == Place.LAST;
        Predicate<Card> talk = last.negate().and(card -> !card.practice());
        Comparator<Card> votable = Comparator.comparing(card -> ballot(card) == VoteType.NONE);
        return Stream.of(
                        deck.cards().stream().filter(Card::practice).limit(PRACTICE_CARDS),
                        deck.cards().stream().filter(talk).sorted(votable).limit(TALK_CARDS),
                        deck.cards().stream().filter(last).limit(1))
                .flatMap(cards -> cards)
                .map(Card::key)
                .toList();
    }

    private RoomOpened opened(
            DeckVersion deck,
            List<String> cards,
            RunsheetTemplates.Runsheet runsheet,
            boolean eLearning,
            Setup.@Nullable Previous previous) {
        Setup setup = new Setup(
                cards.stream().map(key -> ballot(deck.card(key).orElseThrow())).toList(),
                cards.stream()
                        .map(key -> deck.card(key).orElseThrow().choices())
                        .toList(),
                runsheet.language(),
                zone,
                runsheet.steps(),
                eLearning,
                runsheet.rules(),
                previous,
                twists(cards, deck));
        return new RoomOpened(deck.title(), deck.key(), deck.version(), cards, setup);
    }

    /// What is published of the deck with this key.
    Optional<DeckVersion> deck(String key) {
        return decks.latest(key);
    }

    /// Where no deck was asked for: that of the session before, as it is published now or as it had it when that
    /// is gone; or else the first one.
    Optional<DeckVersion> deck(Optional<RoomState> previous) {
        return previous.isEmpty()
                ? decks.published().stream().map(DeckSummary::key).findFirst().flatMap(decks::latest)
                : previous.flatMap(
                        room -> decks.latest(room.deck()).or(() -> decks.version(room.deck(), room.deckVersion())));
    }

    boolean speaks(String language) {
        return runsheets.speaks(language);
    }

    private static Map<Integer, List<String>> twists(List<String> cards, DeckVersion deck) {
        Map<Integer, List<String>> twists = new HashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            List<String> texts = deck.card(cards.get(i)).orElseThrow().twists();
            if (!texts.isEmpty()) {
                twists.put(i + 1, texts);
            }
        }
        return twists;
    }

    private static VoteType ballot(Card card) {
        return switch (card.kind()) {
            case STATEMENT -> VoteType.OPINION;
            case DILEMMA -> VoteType.CHOICE;
            case QUESTION -> VoteType.NONE;
        };
    }

    private Set<String> discussed(RoomState room) {
        Instant now = clock.instant();
        Set<String> keys = new HashSet<>();
        // Its own cards went with it.
        IntStream.rangeClosed(1, room.opening().cards().size())
                .filter(position -> room.discussed(position, now))
                .forEach(position -> keys.add(room.cards().get(position - 1)));
        return keys;
    }

    private Setup.Previous left(RoomState room) {
        List<Outcome> kept = room.outcomes().lines().stream()
                .filter(line -> line.content().kind().isTakenUp())
                .map(line -> new Outcome(line.item(), line.version(), left(room, line.content())))
                .toList();
        return new Setup.Previous(room.title(), discussed(room).size(), kept);
    }

    /// Its owner by name only: members of another room mean nothing here.
    private static Outcome.Content left(RoomState room, Outcome.Content line) {
        String owner = room.ownerName(line);
        return new Outcome.Content(
                line.kind(),
                line.text(),
                line.position(),
                owner == null ? null : new Outcome.Owner(null, owner),
                line.due());
    }
}
