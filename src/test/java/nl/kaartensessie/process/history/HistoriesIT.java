package nl.kaartensessie.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.kaartensessie.process.history.HistoryChecker.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Teams write and read at three servers while servers, links and the database fail, alone and two at a time.
/// Afterwards what each of them saw is held against the log.
///
/// In every build six rooms for some seconds, with the seed below; with `-Dkaartensessie.histories=20m` 50 rooms for
/// so long, in rounds, with seeds from the clock. `-Dkaartensessie.seed=…` draws the same commands and faults again.
class HistoriesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LONG = System.getProperty("kaartensessie.histories", "");
    private static final int SERVERS = 3;

    /// Draws PostgreSQL killed; clients cut off and a server killed; a full disk; a server cut off from its database.
    private static final long SEED = 164;

    /// @param pace   the longest millis between two commands of a member
    /// @param faults how many go wrong, alone and two at a time by turns
    /// @param shortest millis that they last
    /// @param pause    the longest that what takes long lasts; 0 for none of it
    private record Length(int rooms, int members, int pace, int faults, int shortest, int longest, int pause) {

        static final Length IN_EVERY_BUILD = new Length(6, 3, 900, 5, 1_000, 2_000, 0);
        static final Length ROUND = new Length(50, 4, 3_000, 12, 3_000, 15_000, 90_000);
    }

    @TempDir
    static Path folder;

    private static FaultyCluster cluster;

    @BeforeAll
    static void startAll() throws Exception {
        cluster = new FaultyCluster(folder, SERVERS);
    }

    @AfterAll
    static void stopAll() throws Exception {
        cluster.close();
    }

    @Test
    void what_members_did_and_saw_while_things_failed_is_the_history_of_one_room() throws Exception {
        if (LONG.isEmpty()) {
            play(Long.getLong("kaartensessie.seed", SEED), Length.IN_EVERY_BUILD);
            return;
        }
        Instant end = Instant.now().plus(Duration.parse("PT" + LONG));
        long seed = Long.getLong("kaartensessie.seed", System.currentTimeMillis());
        while (Instant.now().isBefore(end)) {
            play(seed++, Length.ROUND);
        }
    }

    private static void play(long seed, Length length) throws Exception {
        say("-Dkaartensessie.seed=" + seed + ": " + length);
        cluster.servers().getFirst().use();
        List<RecordedRoom> rooms = new ArrayList<>();
        for (int i = 0; i < length.rooms(); i++) {
            rooms.add(new RecordedRoom(cluster, i, length.members(), seed));
        }
        try {
            write(rooms, length, () -> breakThings(new Random(seed), length));
            settle(rooms);
            List<History> histories = rooms.stream().map(RecordedRoom::history).toList();
            say(figures(histories));
            for (History history : histories) {
                List<Fault> faults = HistoryChecker.check(history);
                assertThat(faults)
                        .as(() -> "-Dkaartensessie.seed=%d: %s"
                                .formatted(
                                        seed, history.around(faults.getFirst().seq())))
                        .isEmpty();
            }
        } finally {
            rooms.forEach(RecordedRoom::close);
        }
    }

    private static void write(List<RecordedRoom> rooms, Length length, Runnable faults) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<Callable<Void>> writers = new ArrayList<>();
        for (RecordedRoom room : rooms) {
            for (int i = 0; i < length.members(); i++) {
                int member = i;
                writers.add(() -> {
                    room.write(member, length.pace(), goesOn::get);
                    return null;
                });
            }
        }
        inParallel(writers, () -> {
            try {
                faults.run();
            } finally {
                goesOn.set(false);
            }
        });
    }

    private static void inParallel(List<Callable<Void>> works, Runnable meanwhile) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                List<Future<Void>> running = works.stream().map(threads::submit).toList();
                meanwhile.run();
                for (Future<Void> work : running) {
                    work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                }
            } finally {
                // What still waits for an answer waits in vain.
                threads.shutdownNow();
            }
        }
    }

    private static void breakThings(Random random, Length length) {
        List<Nemesis> left = Nemesis.draw(cluster, random).stream()
                .filter(nemesis -> !nemesis.takesLong() || length.pause() > 0)
                .limit(length.faults())
                .collect(Collectors.toCollection(ArrayList::new));
        for (int turn = 0; !left.isEmpty(); turn++) {
            List<Nemesis> now = new ArrayList<>(List.of(left.removeFirst()));
            if (turn % 2 == 1) {
                left.stream()
                        .filter(other -> !other.where().equals(now.getFirst().where()))
                        .findFirst()
                        .ifPresent(now::add);
                left.removeAll(now);
            }
            int millis = now.stream().anyMatch(Nemesis::takesLong)
                    ? 5_000 + random.nextInt(length.pause() - 4_999)
                    : length.shortest() + random.nextInt(length.longest() - length.shortest());
            say(now + " for " + millis + " ms");
            // A server starts only where all else works.
            now.sort(Comparator.comparing(Nemesis::isOfServer).reversed());
            List<Nemesis> struck = new ArrayList<>();
            try {
                for (Nemesis nemesis : now) {
                    struck.addFirst(nemesis);
                    nemesis.strike().run();
                }
                pass(millis);
            } finally {
                struck.forEach(nemesis -> nemesis.heal().run());
            }
        }
    }

    private static void settle(List<RecordedRoom> rooms) throws Exception {
        List<Callable<Void>> lastWords = new ArrayList<>();
        for (RecordedRoom room : rooms) {
            lastWords.add(() -> {
                room.conclude();
                return null;
            });
        }
        inParallel(lastWords, () -> {});
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!rooms.stream().allMatch(RecordedRoom::isSettled)) {
            assertThat(Instant.now()).as("all know their room").isBefore(deadline);
            pass(50);
        }
        for (int i = 0; i < SERVERS; i++) {
            cluster.servers().get(i).use();
            for (RecordedRoom room : rooms) {
                room.look("server " + i);
            }
        }
    }

    private static void pass(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static String figures(List<History> histories) {
        Map<History.Outcome, Long> outcomes = histories.stream()
                .flatMap(history -> history.commands().stream())
                .collect(Collectors.groupingBy(History.Command::outcome, Collectors.counting()));
        return "%d entries, commands %s, %d lines, %d texts, %d secrets"
                .formatted(
                        histories.stream()
                                .mapToInt(history -> history.log().size())
                                .sum(),
                        outcomes,
                        histories.stream()
                                .mapToInt(history -> history.lines().size())
                                .sum(),
                        histories.stream()
                                .flatMap(history -> history.lines().stream())
                                .mapToInt(line -> line.texts().size())
                                .sum(),
                        histories.stream()
                                .mapToInt(history -> history.secrets().size())
                                .sum());
    }

    private static void say(String line) {
        System.out.println("HistoriesIT: " + line);
    }
}
