package nl.kaartensessie.bench;

import io.vertx.core.Vertx;
import java.util.List;

/// The ways into the servers that are measured.
enum Targets {

    /// Into the [BareServer].
    BARE {
        @Override
        Target open(Vertx vertx, List<Integer> ports) {
            return new BareTarget(ports.getFirst(), false);
        }
    },

    /// The same, for clients that send heartbeats; and into the `ws` of [Peer].
    BARE_WITH_BEATS {
        @Override
        Target open(Vertx vertx, List<Integer> ports) {
            return new BareTarget(ports.getFirst(), true);
        }
    },

    SOCKET_IO {
        @Override
        Target open(Vertx vertx, List<Integer> ports) {
            return new SocketIoTarget(ports.getFirst());
        }
    },

    SERVICE {
        @Override
        Target open(Vertx vertx, List<Integer> ports) {
            return new ServiceTarget(vertx, ports);
        }
    };

    /// @param ports of the servers
    abstract Target open(Vertx vertx, List<Integer> ports);
}
