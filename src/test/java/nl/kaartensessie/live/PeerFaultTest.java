package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand.EndSession;
import nl.kaartensessie.room.RoomCommand.LockRoom;
import nl.kaartensessie.room.RoomCommand.RemoveMember;
import nl.kaartensessie.room.RoomCommand.StartSession;
import nl.kaartensessie.room.RoomCommand.UnlockRoom;
import nl.kaartensessie.support.QuietLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A connection with a bug in it, in front of others.
@ExtendWith(QuietLog.class)
class PeerFaultTest {

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId sam = fixture.join("Sam");
    private final MemberId eve = fixture.join("Eve");
    private final FaultyPeer faulty = new FaultyPeer(sam);

    @Test
    void rule_8_9_a_peer_that_throws_is_closed_and_those_behind_it_are_told() {
        fixture.room.attach(faulty);
        QueuePeer behind = fixture.connect(eve);
        faulty.breakDown();

        fixture.done(KIM, new LockRoom());

        assertThat(faulty.closed).containsExactly(CloseCode.OUR_FAULT);
        assertThat(behind.types()).containsExactly("room.locked");
        fixture.room.detach(faulty);
        fixture.done(KIM, new UnlockRoom());
        assertThat(faulty.closed).hasSize(1);
        assertThat(behind.types()).containsExactly("room.unlocked");
    }

    @Test
    void rule_8_9_so_it_is_with_beats_and_with_presence() {
        fixture.room.attach(faulty);
        QueuePeer behind = fixture.connect(eve);
        faulty.breakDown();

        fixture.pass(Duration.ofSeconds(20));
        assertThat(behind.types()).containsExactly("beat");
        QueuePeer kimPeer = fixture.connect(KIM);
        assertThat(behind.types()).containsExactly("member.connected");
        assertThat(faulty.closed).containsExactly(CloseCode.OUR_FAULT, CloseCode.OUR_FAULT);
        assertThat(kimPeer.read()).isEmpty();
    }

    @Test
    void rule_8_9_a_peer_that_cannot_even_be_greeted_leaves_nothing_behind() {
        QueuePeer kimPeer = fixture.connect(KIM);
        faulty.breakDown();
        assertThat(fixture.room.attach(faulty)).isTrue();
        assertThat(faulty.closed).containsExactly(CloseCode.OUR_FAULT);
        fixture.room.detach(faulty);
        fixture.pass(Duration.ofSeconds(5));

        assertThat(kimPeer.types()).containsExactly("member.connected", "member.disconnected");
        assertThat(fixture.room.connections()).isEqualTo(1);
    }

    @Test
    void rule_8_9_a_peer_that_cannot_be_closed_keeps_nobody_else_open() {
        faulty.breakClosing();
        fixture.room.attach(faulty);
        QueuePeer behind = fixture.connect(eve);
        FaultyPeer another = new FaultyPeer(eve);
        another.breakClosing();
        fixture.room.attach(another);
        fixture.done(KIM, new StartSession());

        fixture.done(KIM, new RemoveMember(sam));
        assertThat(behind.closed()).isNull();
        fixture.done(KIM, new EndSession());

        assertThat(behind.closed()).isEqualTo(CloseCode.ENDED);
        assertThat(behind.types()).containsExactly("session.started", "card.shown", "member.removed", "session.ended");
        assertThat(faulty.closed).containsExactly(CloseCode.REMOVED);
        assertThat(another.closed).containsExactly(CloseCode.ENDED);
        // The room is nobody's: another thread gets its lock.
        assertThat(CompletableFuture.supplyAsync(fixture.room::whereabouts)).succeedsWithin(Duration.ofSeconds(60));
    }

    /// Works until a test breaks it.
    private static final class FaultyPeer implements Peer {

        private final MemberId member;
        private final List<CloseCode> closed = new ArrayList<>();
        private final Heartbeat heartbeat = new Heartbeat();
        private boolean sends = true;
        private boolean closes = true;

        FaultyPeer(MemberId member) {
            this.member = member;
        }

        void breakDown() {
            sends = false;
        }

        void breakClosing() {
            closes = false;
        }

        @Override
        public MemberId member() {
            return member;
        }

        @Override
        public Heartbeat pulse() {
            return heartbeat;
        }

        @Override
        public void send(String frame) {
            if (!sends) {
                throw new Wanted();
            }
        }

        @Override
        public void close(CloseCode reason) {
            closed.add(reason);
            if (!closes) {
                throw new Wanted();
            }
        }

        @Override
        public Instant lastHeard() {
            return Instant.MAX;
        }
    }

    /// Without a stack trace, of which the log would be full.
    private static final class Wanted extends RuntimeException {

        Wanted() {
            super("The test wants it so", null, false, false);
        }
    }
}
