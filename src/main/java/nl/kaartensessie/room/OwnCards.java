package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The cards that facilitators wrote for this room alone. They come after those of the deck, in the order in which
/// they were added, and never reach a deck (rules 33).
public record OwnCards(List<Card> cards) {

    static final OwnCards NONE = new OwnCards(List.of());

    /// Of one room.
    static final int LIMIT = 10;

    static final int TITLE_LIMIT = 80;
    static final int TEXT_LIMIT = 400;
    static final int CHOICE_LIMIT = 200;
    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 6;

    public OwnCards {
        cards = List.copyOf(cards);
    }

    /// @param key names the card in its room; no card of the room's deck has the same
    /// @param choices what the group chooses between: 2 to 6 different ones, or none
    public record Card(String key, Kind kind, String title, String text, List<String> choices) {

        public Card {
            choices = List.copyOf(choices);
        }
    }

    /// What sort of card it is.
    public enum Kind {
        STATEMENT,
        QUESTION,
        DILEMMA;

        private final String wireName = WireName.wireName(this);

        /// The name of this value in JSON.
        public String wireName() {
            return wireName;
        }
    }

    /// Whether `event` adds the card that comes next in a room of so many cards.
    boolean fits(Event event, int cardCount) {
        return switch (event) {
            case Event.CardAdded(int position, Card _) -> position == cardCount + 1 && cards.size() < LIMIT;
        };
    }

    OwnCards apply(Event event) {
        return switch (event) {
            case Event.CardAdded(int _, Card card) -> new OwnCards(Immutables.with(cards, card));
        };
    }

    Decision decide(RoomState room, Command command) {
        return switch (command) {
            case Command.AddCard add -> add(room, add);
        };
    }

    private Decision add(RoomState room, Command.AddCard typed) {
        Optional<String> title = TextInput.cleanLine(typed.title(), TITLE_LIMIT);
        if (title.isEmpty()) {
            return decline(Refusal.CARD_TITLE_UNUSABLE);
        }
        Optional<String> text = TextInput.clean(typed.text(), TEXT_LIMIT);
        if (text.isEmpty()) {
            return decline(Refusal.CARD_TEXT_UNUSABLE);
        }
        List<String> choices = typed.choices().stream()
                .flatMap(choice -> TextInput.cleanLine(choice, CHOICE_LIMIT).stream())
                .toList();
        if (choices.size() < typed.choices().size() || !areChoices(typed.kind(), choices)) {
            return decline(Refusal.CARD_CHOICES_UNUSABLE);
        }
        if (cards.size() >= LIMIT) {
            return decline(Refusal.TOO_MANY_CARDS);
        }
        Card card = new Card(freeKey(room.cards()), typed.kind(), title.get(), text.get(), choices);
        return accept(new Event.CardAdded(room.cardCount() + 1, card));
    }

    /// A dilemma is one because there is something to choose.
    private static boolean areChoices(Kind kind, List<String> choices) {
        return choices.isEmpty()
                ? kind != Kind.DILEMMA
                : choices.size() >= FEWEST_CHOICES
                        && choices.size() <= MOST_CHOICES
                        && new HashSet<>(choices).size() == choices.size();
    }

    /// Follows from the room alone, so that every server finds the same.
    private static String freeKey(List<String> taken) {
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(number -> "own-" + number)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }

    /// What a facilitator wants of the room's own cards.
    public sealed interface Command extends RoomCommand {

        record AddCard(Kind kind, String title, String text, List<String> choices) implements Command {

            public AddCard {
                choices = List.copyOf(choices);
            }
        }
    }

    /// What happens to the room's own cards.
    public sealed interface Event extends RoomEvent {

        /// @param position after all cards that there were
        record CardAdded(int position, Card card) implements Event {}
    }
}
