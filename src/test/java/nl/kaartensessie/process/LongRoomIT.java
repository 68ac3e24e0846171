package nl.kaartensessie.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kaartensessie.process.support.Cluster;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// Rooms with logs of before there was a limit, on a server with the memory of the container, beside a team that
/// goes through its cards. The figures are printed; what is asserted is far more than they are on a quiet
/// machine.
class LongRoomIT {

    private static final int READERS = 24;
    private static final AtomicInteger SHOWN = new AtomicInteger();
    private static final long SLOWEST_MILLIS = 2_500;
    private static final long HEAP_BYTES = 300_000_000;

    /// As in the image, where 70 % of 1 GB are for the heap.
    private static final List<String> CONTAINER = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseParallelGC",
            "-XX:MaxGCPauseMillis=25",
            "-XX:MaxTenuringThreshold=1",
            "-Xmx717m",
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString());

    /// As a team wrote it: chat, hands, votes that were counted, and votes that are not yet.
    private static final String FILL = """
            insert into room_event (room_id, seq, at, by, command, events)
            select ?, h.head + i, now() - (? - i) * interval '40 ms', ?, 'fill' || i, (case
              when i % 10 < 6 then jsonb_build_array(jsonb_build_object(
                'type', 'chat.sent', 'to', 'all', 'text', 'Regel ' || i || repeat(' en nog iets', 10)))
              when i % 10 = 6 then jsonb_build_array(jsonb_build_object(
                'type', 'hand.raised', 'member', ?::text, 'about', 'new'))
              when i % 10 = 7 then jsonb_build_array(jsonb_build_object('type', 'hand.lowered', 'member', ?::text))
              when i % 10 = 8 or i < ? / 2 then '[{"type": "vote.cast", "position": 1, "votes": 1}]'
              else '[{"type": "vote.cast", "position": 1, "option": "agree", "votes": 1}]' end)
            from generate_series(1, ?) i,
              (select max(seq + jsonb_array_length(events) - 1) head from room_event where room_id = ?) h
            """;

    private record Room(RoomClient kim, RoomClient sam) {

        static Room open() {
            RoomClient kim = RoomClient.open();
            RoomClient sam = kim.guest("Sam");
            kim.done("session.start");
            return new Room(kim, sam);
        }
    }

    @Test
    void rules_21_6_and_21_7_a_long_room_is_no_burden_to_others() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ServerProcess server = ServerProcess.start(Path.of(""), CONTAINER, settings(postgres))) {
            Room team = Room.open();
            Room longer = Room.open();
            Room longest = Room.open();
            for (Room room : List.of(longer, longest)) {
                room.kim().done("vote.open", "position", 1);
            }
            server.stop();
            fill(postgres, longer, 20_000);
            fill(postgres, longest, 90_000);
            server.startAgain();

            during("24 readers of cards, report and room", team, () -> readAll(List.of(longer, longest)));

            server.kill();
            server.startAgain();
            during("a reconnect after a restart", team, () -> {
                for (Room room : List.of(longer, longest)) {
                    try (LiveClient live = room.sam().live()) {
                        assertThat(live.snapshot().path("state").path("chat")).hasSize(200);
                    }
                }
            });
            during("a reveal", team, () -> {
                for (Room room : List.of(longer, longest)) {
                    room.kim().done("vote.reveal", "position", 1);
                }
            });
            during("the end", team, () -> longest.kim().done("session.end"));

            assertThat(chosen(postgres)).isZero();
            long heap = server.liveHeap();
            System.out.printf("LongRoomIT: heap in use %d MB%n", heap / 1_000_000);
            assertThat(heap).isLessThan(HEAP_BYTES);
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres) {
        Map<String, String> settings = new HashMap<>(Cluster.on(postgres.getPort()));
        settings.put("kaartensessie.live.commands", "100000");
        settings.put("kaartensessie.reads.per-minute", "100000");
        settings.put("kaartensessie.reads.at-once", "100");
        settings.put("kaartensessie.connections.frames", "100000");
        return settings;
    }

    private static void readAll(List<Room> rooms) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Room room = rooms.get(i % rooms.size());
                readers.add(threads.submit(() -> {
                    start.await();
                    for (String path : List.of("/cards", "/report", "")) {
                        room.kim().get(path).then().statusCode(200);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> reader : readers) {
                reader.get(2, TimeUnit.MINUTES);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /// Does `work` while a team goes through its cards, and tells how long a card takes to be on the other screen.
    private static void during(String what, Room team, Work work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (LiveClient kim = team.kim().live();
                LiveClient sam = team.sam().live();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            kim.snapshot();
            sam.snapshot();
            // The first ones tell of a machine that has just started.
            for (int i = 0; i < 100; i++) {
                card(kim, sam);
            }
            Future<List<Long>> cards = threads.submit(() -> {
                List<Long> taken = new ArrayList<>();
                for (int i = 0; !done.get() || i < 10; i++) {
                    taken.add(card(kim, sam));
                }
                return taken;
            });
            long start = System.nanoTime();
            try {
                work.run();
            } finally {
                done.set(true);
            }
            long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            List<Long> taken = cards.get(1, TimeUnit.MINUTES);
            Collections.sort(taken);
            System.out.printf(
                    "LongRoomIT: %s: %d ms; meanwhile %d cards of another room, median %d ms, slowest %d ms%n",
                    what, whole, taken.size(), taken.get(taken.size() / 2), taken.getLast());
            assertThat(taken.getLast()).as(what).isLessThan(SLOWEST_MILLIS);
        }
    }

    /// Another than the one in view, or nobody is told.
    private static long card(LiveClient kim, LiveClient sam) {
        long start = System.nanoTime();
        kim.done("card.show", "position", 2 + SHOWN.getAndIncrement() % 2);
        kim.awaitEvent("card.shown");
        sam.awaitEvent("card.shown");
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void fill(EmbeddedPostgres postgres, Room room, int entries) throws SQLException {
        String member = room.sam().member();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement fill = connection.prepareStatement(FILL)) {
            fill.setString(1, room.kim().room());
            fill.setInt(2, entries);
            fill.setString(3, member);
            fill.setString(4, member);
            fill.setString(5, member);
            fill.setInt(6, entries);
            fill.setInt(7, entries);
            fill.setString(8, room.kim().room());
            assertThat(fill.executeUpdate()).isEqualTo(entries);
        }
    }

    private static long chosen(EmbeddedPostgres postgres) {
        return Cluster.count(postgres, "select count(*) from room_event where events #> '{0,option}' is not null");
    }
}
