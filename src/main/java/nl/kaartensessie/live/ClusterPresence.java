package nl.kaartensessie.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.kaartensessie.journal.MessageBus;
import nl.kaartensessie.protocol.Timestamps;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;
import org.jspecify.annotations.Nullable;

/// Who is connected at the other servers, and where they look: hints with a lifetime. A hint names all members of
/// one room at one server and is repeated, so that a lost one is healed by the next, and a server that is silent for
/// 15 s has nobody. Where somebody looks is a hint of its own.
///
/// Thread rule: any thread. Hints of others are handled one after the other, on a virtual thread as they take the
/// lock of a room.
@ApplicationScoped
class ClusterPresence implements Presence.Hints {

    /// Looked at every 2 s, so a dead server's members are gone within 15.
    private static final Duration LIFETIME = Duration.ofSeconds(13);

    private final MessageBus bus;
    private final MonotonicClock clock;
    /// Hints that wait while a room waits for the database. What is too much is dropped: it is said again, and
    /// who is silent counts as gone.
    static final int WAITING = 10_000;

    private final Executor thread;
    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private volatile @Nullable RoomRegistry rooms;

    @Inject
    ClusterPresence(MessageBus bus, MonotonicClock clock) {
        this(bus, clock, oneAfterTheOther());
    }

    /// @param thread does one thing after the other
    ClusterPresence(MessageBus bus, MonotonicClock clock, Executor thread) {
        this.bus = bus;
        this.clock = clock;
        this.thread = thread;
    }

    static ExecutorService oneAfterTheOther() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofVirtual().name("neighbours").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    void watch(RoomRegistry watched) {
        rooms = watched;
        bus.listenToHints(this::hear);
    }

    void stop(@Observes ShutdownEvent event) {
        bus.hint(message("gone", true));
    }

    @Override
    public void here(RoomId room, Set<MemberId> members) {
        if (areNone()) {
            return;
        }
        ArrayNode here = JsonNodeFactory.instance.arrayNode();
        members.forEach(member -> here.add(member.value()));
        bus.hint(JsonNodeFactory.instance.objectNode().put("room", room.value()).set("here", here));
    }

    @Override
    public void look(RoomId room, ViewedCard look) {
        if (areNone()) {
            return;
        }
        ObjectNode said = JsonNodeFactory.instance
                .objectNode()
                .put("member", look.member().value())
                .put("position", look.position())
                .put("at", Timestamps.format(look.at()));
        bus.hint(JsonNodeFactory.instance.objectNode().put("room", room.value()).set("look", said));
    }

    private boolean areNone() {
        return heard.isEmpty();
    }

    /// Asks the neighbours who is connected there.
    void ask(RoomId room) {
        bus.hint(message("ask", true).put("room", room.value()));
    }

    /// After hints may have been lost: asks about, and tells of, every room in memory.
    void askAgain() {
        RoomRegistry known = rooms;
        if (known != null) {
            known.all().stream().filter(room -> room.connections() > 0).forEach(room -> {
                ask(room.id());
                thread.execute(room::tellOthers);
            });
        }
    }

    /// Says again who is connected to these rooms here, for whatever was lost.
    void repeat(Collection<LiveRoom> some) {
        if (areNone()) {
            return;
        }
        boolean hears = !bus.areOutOfHearing();
        thread.execute(() -> some.forEach(room -> {
            room.tellOthers();
            if (hears) {
                room.elsewhere(Presence::giveUp);
            }
        }));
    }

    /// What the others said meanwhile was not heard: nobody is dead for that.
    void hearAgain() {
        heard.replaceAll((server, last) -> clock.instant());
        RoomRegistry known = rooms;
        if (known != null) {
            thread.execute(() -> known.all().forEach(room -> room.elsewhere(Presence::doubt)));
        }
        askAgain();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        bus.hint(message("alive", true));
        if (bus.areOutOfHearing()) {
            return;
        }
        Instant dead = clock.instant().minus(LIFETIME);
        heard.forEach((server, last) -> {
            if (last.isBefore(dead)) {
                lose(server);
            }
        });
        bus.expectNobody(areNone());
    }

    private void hear(MessageBus.Hint hint) {
        JsonNode content = hint.content();
        if (content.path("gone").asBoolean()) {
            thread.execute(() -> lose(hint.server()));
            return;
        }
        boolean isNew = heard.put(hint.server(), clock.instant()) == null;
        if (isNew) {
            bus.expectNobody(false);
            askAgain();
        }
        RoomRegistry known = rooms;
        if (known != null && content.has("room")) {
            known.loaded(new RoomId(content.path("room").asText()))
                    .ifPresent(room -> thread.execute(() -> hear(room, hint.server(), content)));
        }
    }

    private void hear(LiveRoom room, String server, JsonNode content) {
        if (content.path("ask").asBoolean()) {
            room.tellOthers();
        } else if (content.has("look")) {
            JsonNode said = content.path("look");
            ViewedCard look = new ViewedCard(
                    new MemberId(said.path("member").asText()),
                    said.path("position").asInt(),
                    Instant.parse(said.path("at").asText()));
            room.elsewhere(presence -> presence.elsewhere(look));
        } else {
            Set<MemberId> members = new HashSet<>();
            content.path("here").forEach(member -> members.add(new MemberId(member.asText())));
            room.elsewhere(presence -> presence.elsewhere(server, members));
        }
    }

    private void lose(String server) {
        heard.remove(server);
        RoomRegistry known = rooms;
        if (known != null) {
            known.all().forEach(room -> room.elsewhere(presence -> presence.elsewhere(server, Set.of())));
        }
    }

    private static ObjectNode message(String type, boolean value) {
        return JsonNodeFactory.instance.objectNode().put(type, value);
    }
}
