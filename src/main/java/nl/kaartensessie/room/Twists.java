package nl.kaartensessie.room;

import static nl.kaartensessie.room.Decision.accept;
import static nl.kaartensessie.room.Decision.decline;

import java.util.List;
import java.util.Map;

/// What-ifs: a turn of the case on a card, which its deck has for facilitators and which everybody reads once it is
/// shown (rules 33).
///
/// @param shown the texts by position, in the order in which they were shown; a card without one is absent
public record Twists(Map<Integer, List<String>> shown) {

    /// That a room shows, on all its cards together.
    static final int LIMIT = 50;

    static final Twists NONE = new Twists(Map.of());

    public Twists {
        shown = Map.copyOf(shown);
    }

    Twists apply(Event event) {
        return switch (event) {
            case Event.TwistShown(int position, int _, String text) ->
                isShown(position, text)
                        ? this
                        : new Twists(Immutables.with(shown, position, Immutables.with(of(position), text)));
        };
    }

    Decision decide(RoomState room, Command command) {
        return switch (command) {
            case Command.ShowTwist(int position, int index) -> show(room, position, index);
        };
    }

    private Decision show(RoomState room, int position, int index) {
        if (!room.exists(position)) {
            return decline(Refusal.NO_SUCH_POSITION);
        }
        if (room.status() == RoomStatus.LOBBY) {
            return decline(Refusal.NOT_STARTED);
        }
        List<String> texts = room.opening().setup().twists().getOrDefault(position, List.of());
        if (index < 1 || index > texts.size()) {
            return decline(Refusal.NO_SUCH_TWIST);
        }
        String text = texts.get(index - 1);
        if (isShown(position, text)) {
            return accept();
        }
        return count() < LIMIT ? accept(new Event.TwistShown(position, index, text)) : decline(Refusal.TOO_MANY_TWISTS);
    }

    private int count() {
        return shown.values().stream().mapToInt(List::size).sum();
    }

    private boolean isShown(int position, String text) {
        return of(position).contains(text);
    }

    private List<String> of(int position) {
        return shown.getOrDefault(position, List.of());
    }

    /// What a facilitator wants of the what-ifs.
    public sealed interface Command extends RoomCommand {

        /// @param index which one of the card, from 1
        record ShowTwist(int position, int index) implements Command {}
    }

    /// What happens to the what-ifs.
    public sealed interface Event extends RoomEvent {

        /// @param index which one of the card, from 1
        record TwistShown(int position, int index, String text) implements Event {}
    }
}
