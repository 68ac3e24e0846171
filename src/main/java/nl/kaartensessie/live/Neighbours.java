package nl.kaartensessie.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import nl.kaartensessie.journal.Servers;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Who is connected at the other servers: hints with a lifetime. Every hint names all members of one room at one
/// server, so that a lost one is healed by the next, and a server that is silent for 15 s has nobody.
///
/// Thread rule: any thread. Hints of others are handled on virtual threads, as they take the lock of a room.
@ApplicationScoped
class Neighbours {

    /// Looked at every 2 s, so a dead server's members are gone within 15.
    private static final Duration LIFETIME = Duration.ofSeconds(13);

    private final Servers servers;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private volatile @Nullable Rooms rooms;

    Neighbours(Servers servers, Clock clock, @VirtualThreads ExecutorService threads) {
        this.servers = servers;
        this.clock = clock;
        this.threads = threads;
    }

    void watch(Rooms watched) {
        rooms = watched;
        servers.listenToHints(this::hear);
    }

    void stop(@Observes ShutdownEvent event) {
        servers.hint(message("gone", true));
    }

    /// Tells the neighbours, if there are any, who is connected here.
    void tell(RoomId room, Set<MemberId> here) {
        if (!heard.isEmpty()) {
            ObjectNode message = JsonNodeFactory.instance.objectNode().put("room", room.value());
            ArrayNode members = message.putArray("here");
            here.forEach(member -> members.add(member.value()));
            servers.hint(message);
        }
    }

    /// Asks the neighbours who is connected there.
    void ask(RoomId room) {
        servers.hint(message("ask", true).put("room", room.value()));
    }

    /// After hints may have been lost: asks about, and tells of, every room in memory.
    void askAgain() {
        Rooms known = rooms;
        if (known != null) {
            known.all().stream().filter(room -> room.connections() > 0).forEach(room -> {
                ask(room.id());
                threads.execute(() -> tell(room.id(), room.here()));
            });
        }
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        servers.hint(message("alive", true));
        Instant dead = clock.instant().minus(LIFETIME);
        heard.forEach((server, last) -> {
            if (last.isBefore(dead)) {
                lose(server);
            }
        });
    }

    private void hear(Servers.Hint hint) {
        JsonNode content = hint.content();
        if (content.path("gone").asBoolean()) {
            threads.execute(() -> lose(hint.server()));
            return;
        }
        boolean isNew = heard.put(hint.server(), clock.instant()) == null;
        if (isNew) {
            askAgain();
        }
        Rooms known = rooms;
        if (known != null && content.has("room")) {
            known.loaded(new RoomId(content.path("room").asText()))
                    .ifPresent(room -> threads.execute(() -> hear(room, hint.server(), content)));
        }
    }

    private void hear(LiveRoom room, String server, JsonNode content) {
        if (content.path("ask").asBoolean()) {
            tell(room.id(), room.here());
            return;
        }
        Set<MemberId> members = new HashSet<>();
        content.path("here").forEach(member -> members.add(new MemberId(member.asText())));
        room.elsewhere(server, members);
    }

    private void lose(String server) {
        heard.remove(server);
        Rooms known = rooms;
        if (known != null) {
            known.all().forEach(room -> room.elsewhere(server, Set.of()));
        }
    }

    private static ObjectNode message(String type, boolean value) {
        return JsonNodeFactory.instance.objectNode().put(type, value);
    }
}
