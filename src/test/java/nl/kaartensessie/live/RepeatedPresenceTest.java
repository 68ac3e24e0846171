package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kaartensessie.journal.SimulatedBus;
import nl.kaartensessie.journal.SimulatedDatabase;
import nl.kaartensessie.journal.SimulatedDatabase.Fate;
import nl.kaartensessie.journal.SimulatedDatabase.Weather;
import nl.kaartensessie.journal.SimulatedJournal;
import nl.kaartensessie.protocol.StoredSnapshotJson;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.TestRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two servers and one room. Each test was a counterexample of the model of presence (`src/test/alloy/presence.als`),
/// or shows what mending it must not break.
class RepeatedPresenceTest {

    private static final MemberId KIM = new MemberId("m_kim");
    private static final Duration ROUND = Duration.ofSeconds(20);

    private final TestClock clock = new TestClock();
    private final SimulatedDatabase database = new SimulatedDatabase(100);
    private final RoomId id = database.create("r_test");
    private final Queue<Runnable> wire = new ArrayDeque<>();

    /// The names of the servers whose hints are lost.
    private final Set<String> unheard = new HashSet<>();

    private long head;
    private MemberId sam;
    private QueuePeer kimHere;
    private QueuePeer samThere;
    private final Side here = new Side("here");
    private final Side there = new Side("there");

    /// A server, all of it real but for threads, database and time.
    private final class Side {

        private final String name;
        private final SimulatedBus bus;
        private final SimulatedServer server;

        Side(String name) {
            this.name = name;
            bus = new SimulatedBus(name, (from, line) -> say(this, line));
            server = new SimulatedServer(
                    new SimulatedJournal(
                            database, bus, new Fair(), UnaryOperator.identity(), StoredSnapshotJson.FORMAT),
                    bus,
                    TestRules.STANDARD,
                    TestLimits.DEFAULT,
                    new LiveRoomFixture.Settings(),
                    null, // It would be told of the use of a room by a thread that there is not.
                    clock,
                    () -> clock.instant().toEpochMilli() * 1_000_000,
                    task -> {},
                    Runnable::run);
        }

        QueuePeer connect(MemberId member) {
            QueuePeer peer = new QueuePeer(member, Instant.MAX);
            server.attach(id, peer);
            deliver();
            return peer;
        }

        void leave(QueuePeer peer) {
            server.room(id).detach(peer);
        }

        Set<MemberId> online() {
            return server.whereabouts(id).online();
        }
    }

    private static final class Fair implements Weather {

        @Override
        public boolean reachable() {
            return true;
        }

        @Override
        public Fate fate() {
            return Fate.FINE;
        }

        @Override
        public void meanwhile() {}

        @Override
        public void taken(int entries) {}

        @Override
        public void stored(List<Entry> entries) {}
    }

    /// Written by another server, of which nothing is heard.
    private void append(MemberId by, RoomEvent... events) {
        Entry entry = new Entry(head + 1, clock.instant(), by, null, List.of(events));
        database.store().append(id, entry);
        head = entry.last();
    }

    private MemberId join(String name, Role role) {
        MemberId member = new MemberId("m_" + name);
        append(member, new MemberJoined(new Member(member, name, role)));
        return member;
    }

    private void say(Side from, String line) {
        if (!unheard.contains(from.name)) {
            wire.add(() -> (from == here ? there : here).bus.receive(line));
        }
    }

    private void deliver() {
        for (Runnable next = wire.poll(); next != null; next = wire.poll()) {
            next.run();
        }
    }

    /// Second by second, as the schedules have it.
    private void pass(Duration time) {
        for (long second = 1; second <= time.toSeconds(); second++) {
            clock.pass(Duration.ofSeconds(1));
            for (Side side : List.of(here, there)) {
                side.server.tick();
                side.server.compareShare();
                if (second % 2 == 0) {
                    side.server.beat();
                }
                deliver();
            }
        }
    }

    /// Kim is here, Sam is there, and both know.
    @BeforeEach
    void meet() {
        append(
                KIM,
                new RoomOpened("Een deck", "deck", 1, List.of("kaart-1"), Setup.NONE),
                new MemberJoined(new Member(KIM, "Kim", Role.FACILITATOR)));
        sam = join("sam", Role.PARTICIPANT);
        pass(Duration.ofSeconds(4));
        kimHere = here.connect(KIM);
        samThere = there.connect(sam);
        assertThat(here.online()).containsExactlyInAnyOrder(KIM, sam);
        assertThat(there.online()).containsExactlyInAnyOrder(KIM, sam);
    }

    @Test
    void rule_53_1_whoLeftIsSeenNowhereAlsoWhereThatWasNotHeard() {
        unheard.add("there");
        there.leave(samThere);
        pass(Duration.ofSeconds(6));
        unheard.clear();
        assertThat(here.online()).containsExactlyInAnyOrder(KIM, sam);
        pass(ROUND);

        assertThat(here.online()).containsExactly(KIM);
    }

    @Test
    void rule_53_1_whoLeftWhileNobodyElseSeemedToBeAliveIsSeenNowhere() {
        unheard.add("here");
        pass(ROUND);
        there.leave(samThere);
        pass(Duration.ofSeconds(6));
        unheard.clear();
        pass(ROUND.plusSeconds(2));

        assertThat(here.online()).containsExactly(KIM);
    }

    @Test
    void rule_53_1_whoWasNotKnownYetWhenTheyCameIsSeenALittleLater() {
        MemberId bo = join("bo", Role.PARTICIPANT);

        there.connect(bo);
        assertThat(here.online()).doesNotContain(bo);
        pass(ROUND.multipliedBy(2));

        assertThat(here.online()).containsExactlyInAnyOrder(KIM, sam, bo);
    }

    @Test
    void rule_53_2_whoLeftLongAgoWhileAServerWasDeafIsGoneWithinAMinute() {
        here.bus.fallDeaf();
        there.leave(samThere);
        pass(Duration.ofMinutes(11));
        assertThat(there.server.latest(id)).isEmpty();
        assertThat(here.online()).containsExactlyInAnyOrder(KIM, sam);
        here.bus.hearAgain();
        pass(ROUND.multipliedBy(3));

        assertThat(here.online()).containsExactly(KIM);
    }

    @Test
    void rule_53_2_whoIsStillThereDidNotSeemToLeave() {
        here.bus.fallDeaf();
        pass(Duration.ofMinutes(11));
        here.bus.hearAgain();
        pass(ROUND.multipliedBy(4));

        assertThat(here.online()).containsExactlyInAnyOrder(KIM, sam);
        assertThat(kimHere.types()).doesNotContain("member.disconnected");
    }
}
