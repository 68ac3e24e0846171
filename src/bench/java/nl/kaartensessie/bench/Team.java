package nl.kaartensessie.bench;

import io.vertx.core.http.WebSocket;
import java.util.ArrayList;
import java.util.List;

/// One room as its seven clients see it: what was asked, when, and what is still to come.
///
/// Thread rule: one event loop.
final class Team {

    static final int SIZE = 7;

    /// Commands that may be on their way: more means that the server does not keep up.
    private static final int WINDOW = 64;

    private final Target target;
    private final Target.Room room;
    private final Count count;
    private final List<ClientConnection> connections = new ArrayList<>(SIZE);

    /// When each command was due, by its number; twice the window, as one connection may be ahead of another.
    private final long[] due = new long[2 * WINDOW];

    private long asked;

    Team(Target target, Target.Room room, Count count) {
        this.target = target;
        this.room = room;
        this.count = count;
    }

    Target target() {
        return target;
    }

    Target.Room room() {
        return room;
    }

    List<ClientConnection> connections() {
        return connections;
    }

    /// A connection of a member was opened; the first is that of the facilitator.
    ClientConnection seat(WebSocket socket) {
        ClientConnection connection = new ClientConnection(this, socket, count);
        connections.add(connection);
        return connection;
    }

    /// Shows the next card.
    ///
    /// @param moment at which that is due
    /// @return false when too many commands are on their way
    boolean ask(long moment) {
        ClientConnection facilitator = connections.getFirst();
        if (asked - facilitator.shown() >= WINDOW) {
            return false;
        }
        due[(int) (asked % due.length)] = moment;
        facilitator.say(target.command(asked, position(asked)));
        asked++;
        return true;
    }

    /// The position that the command of this number shows.
    int position(long number) {
        return 1 + (int) ((number + 1) % room.cards());
    }

    /// When the command of this number was due.
    long due(long number) {
        return due[(int) (number % due.length)];
    }

    /// Deliveries that are still to come.
    long missing() {
        return connections.stream()
                .mapToLong(connection -> asked - connection.shown())
                .sum();
    }
}
