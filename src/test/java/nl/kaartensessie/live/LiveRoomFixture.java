package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.journal.Journal;
import nl.kaartensessie.journal.MemoryJournal;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.TestRules;

/// One room as a server holds it, on a log in memory: with Kim, who opened it, and whoever joins.
public final class LiveRoomFixture {

    static final MemberId KIM = new MemberId("m_kim");
    public static final int CARDS = 10;

    private static final AtomicInteger COMMANDS = new AtomicInteger();

    public final TestClock clock;
    public final MemoryJournal journal;
    public final RoomRules rules;
    public final RoomId id;
    public final LiveRoom room;

    /// By how much somebody set the clock on the wall of this server.
    Duration ahead = Duration.ZERO;

    /// The servers that hear the hints of this one.
    public final List<LiveRoomFixture> neighbours = new ArrayList<>();

    private final Queue<Thread> turns = new ConcurrentLinkedQueue<>();

    private LiveRoomFixture(TestClock clock, MemoryJournal journal, RoomRules rules, RoomId id) {
        this.clock = clock;
        this.journal = journal;
        this.rules = rules;
        this.id = id;
        this.room = new LiveRoom(
                id,
                journal,
                rules,
                new Settings(),
                TestLimits.DEFAULT,
                new LiveMetrics(new SimpleMeterRegistry()),
                new ToNeighbours(),
                new TestClock(() -> clock.instant().plus(ahead)),
                clock,
                turn -> turns.add(Thread.startVirtualThread(turn)));
    }

    /// A room that was just opened.
    public static LiveRoomFixture open() {
        return open(Setup.NONE);
    }

    /// The same with a runsheet, house rules and something to choose.
    public static LiveRoomFixture open(Setup setup) {
        return open(setup, TestRules.STANDARD);
    }

    /// The same where other limits hold.
    public static LiveRoomFixture open(Setup setup, RoomRules rules) {
        MemoryJournal journal = new MemoryJournal();
        LiveRoomFixture fixture = new LiveRoomFixture(new TestClock(), journal, rules, journal.create("r_test"));
        List<String> cards =
                IntStream.rangeClosed(1, CARDS).mapToObj(i -> "kaart-" + i).toList();
        fixture.append(KIM, new RoomOpened("Een deck", "deck", 1, cards, setup), joined(KIM, "Kim", Role.FACILITATOR));
        return fixture;
    }

    /// The same room at another server, or here after a restart. Nobody tells it what is written elsewhere.
    public LiveRoomFixture elsewhere() {
        return new LiveRoomFixture(clock, journal, rules, id);
    }

    /// The same at a server that exchanges hints with this one.
    public LiveRoomFixture neighbour() {
        LiveRoomFixture other = elsewhere();
        neighbours.add(other);
        other.neighbours.add(this);
        return other;
    }

    /// Somebody comes in, as the lobby lets them in.
    public MemberId join(String name, Role role) {
        MemberId member = new MemberId("m_" + name.toLowerCase(Locale.ROOT));
        append(member, joined(member, name, role));
        return member;
    }

    public MemberId join(String name) {
        return join(name, Role.PARTICIPANT);
    }

    /// Opens a connection of `member`; the snapshot is read.
    public QueuePeer connect(MemberId member) {
        QueuePeer peer = new QueuePeer(member, clock.instant());
        assertThat(room.attach(peer)).isTrue();
        assertThat(peer.types()).containsExactly("snapshot");
        return peer;
    }

    /// Waits until all turns that were begun are over; who is answered may be a moment ahead of that.
    void awaitRest() throws InterruptedException {
        for (Thread turn = turns.poll(); turn != null; turn = turns.poll()) {
            assertThat(turn.join(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(room.isAtWork()).isFalse();
    }

    /// A command with an id of its own, which must be done.
    long done(MemberId who, RoomCommand command) {
        return seq(room.handle(who, "c" + COMMANDS.incrementAndGet(), command));
    }

    static long seq(CommandResult answer) {
        assertThat(answer).isInstanceOf(CommandResult.Done.class);
        return ((CommandResult.Done) answer).seq();
    }

    public void pass(Duration time) {
        clock.pass(time);
        room.tick(clock.instant());
    }

    /// Writes as another server would, and tells the room that its log has grown.
    void append(MemberId by, RoomEvent... events) {
        List<Entry> log = Entries.of(journal, id);
        long head = log.isEmpty() ? 0 : log.getLast().last();
        Entry entry = new Entry(head + 1, clock.instant(), by, null, List.of(events));
        assertThat(journal.append(id, entry)).isEqualTo(Journal.Outcome.STORED);
        room.appended(entry.last(), entry);
    }

    private static MemberJoined joined(MemberId id, String name, Role role) {
        return new MemberJoined(new Member(id, name, role));
    }

    private final class ToNeighbours implements Presence.Hints {

        @Override
        public void here(RoomId id, Set<MemberId> members) {
            String server = "server " + System.identityHashCode(LiveRoomFixture.this);
            neighbours.forEach(fixture -> fixture.room.elsewhere(presence -> presence.elsewhere(server, members)));
        }

        @Override
        public void look(RoomId id, ViewedCard look) {
            neighbours.forEach(fixture -> fixture.room.elsewhere(presence -> presence.elsewhere(look)));
        }
    }

    /// The defaults of the contract (sections 5 and 6).
    public record Settings() implements LiveSettings {

        @Override
        public int commands() {
            return 20;
        }

        @Override
        public Duration commandWindow() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration beat() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration silence() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration grace() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int outbox() {
            return 262_144;
        }

        @Override
        public Duration idle() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Optional<Set<String>> origins() {
            return Optional.empty();
        }
    }
}
