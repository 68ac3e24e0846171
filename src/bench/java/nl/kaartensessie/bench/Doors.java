package nl.kaartensessie.bench;

import io.vertx.core.Vertx;
import java.util.List;

/// The ways into the servers that are measured.
enum Doors {

    /// Into the [BareServer].
    BARE {
        @Override
        Door open(Vertx vertx, List<Integer> ports) {
            return new BareDoor(ports.getFirst(), false);
        }
    },

    /// The same, for clients that give signs of life.
    BARE_WITH_BEATS {
        @Override
        Door open(Vertx vertx, List<Integer> ports) {
            return new BareDoor(ports.getFirst(), true);
        }
    },

    SERVICE {
        @Override
        Door open(Vertx vertx, List<Integer> ports) {
            return new ServiceDoor(vertx, ports);
        }
    };

    /// @param ports of the servers
    abstract Door open(Vertx vertx, List<Integer> ports);
}
