package nl.kaartensessie.live.transport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.support.Race;
import org.junit.jupiter.api.Test;

class LongPollRacesTest {

    @Test
    void whoPollsIsWokenByTheFirstOfAnything_andKnowsWhy() {
        Race.run(() -> new Waking());
    }

    /// One asks whether there is news, while an event and two goodbyes come. It has no patience: Lincheck knows no
    /// waiting that ends by itself.
    private static final class Waking extends Race {

        private final LongPollPeer peer = new LongPollPeer(new MemberId("m_sam"), true, false);
        private volatile boolean told;

        private void await() {
            boolean woken = peer.await(Duration.ZERO);
            require(!woken || told || peer.farewell().isPresent(), "woken by nothing");
        }

        private void tell() {
            told = true;
            peer.send("an event", 1);
        }

        private void close() {
            peer.close(CloseCode.REMOVED);
            Optional<CloseCode> first = peer.farewell();
            peer.close(CloseCode.ENDED);
            require(first.isPresent() && first.equals(peer.farewell()), first);
        }

        @Override
        protected List<Runnable> threads() {
            return List.of(this::await, this::tell, this::close);
        }

        @Override
        protected void check() {
            require(peer.await(Duration.ZERO), "slept through all of it");
            require(peer.farewell().equals(Optional.of(CloseCode.REMOVED)), peer.farewell());
        }
    }
}
