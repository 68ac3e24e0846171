package nl.kaartensessie.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Vetoed;
import java.util.function.BiConsumer;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomId;

/// The real bus between servers, but for PostgreSQL: what it says is handed to a network of the simulation, and what
/// it hears comes from there, line by line.
///
/// Thread rule: one thread.
@Vetoed // The application under test has a bus of its own.
public final class SimulatedBus extends MessageBus {

    private final String name;
    private final BiConsumer<SimulatedBus, String> network;
    private boolean deaf;

    /// @param network gets what this server says to all others
    @SuppressWarnings("NullAway") // it never asks the database
    public SimulatedBus(String name, BiConsumer<SimulatedBus, String> network) {
        super(null);
        this.name = name;
        this.network = network;
    }

    @Override
    public void hint(ObjectNode content) {
        network.accept(this, BusMessage.hint(name, content));
    }

    @Override
    public boolean areOutOfHearing() {
        return deaf;
    }

    void tellAppended(RoomId room, Entry entry) {
        network.accept(this, BusMessage.appended(name, room, entry, EventJson.encode(entry.events())));
    }

    void tellErased(RoomId room) {
        network.accept(this, BusMessage.erased(name, room));
    }

    /// Another server said this.
    public void receive(String line) {
        if (!deaf) {
            heard(line);
        }
    }

    /// Its connection breaks: it hears nothing until [#hearAgain].
    public void fallDeaf() {
        deaf = true;
    }

    /// It listens again, and knows that it missed something.
    @Override
    public void hearAgain() {
        forEachListener(Journal.Listener::missed);
        deaf = false;
    }
}
