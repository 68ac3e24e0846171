package nl.kaartensessie.journal;

import java.util.List;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.support.Race;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageBusRacesTest {

    @Test
    void whoeverFindsThatOthersCanBeHeardKnowsThatSomethingWasMissed() {
        Race.run(() -> new Listening());
    }

    /// The connection is there again, while the presence of the others is looked at.
    private static final class Listening extends Race implements Journal.Listener {

        private final MessageBus bus = new MessageBus(null);
        private volatile boolean missed;

        Listening() {
            bus.listen(this);
        }

        private void look() {
            boolean inHearing = !bus.areOutOfHearing();
            require(!inHearing || missed, "others are taken for dead");
        }

        @Override
        protected List<Runnable> threads() {
            return List.of(bus::hearAgain, this::look);
        }

        @Override
        protected void check() {
            require(missed && !bus.areOutOfHearing(), missed);
        }

        @Override
        public void appended(RoomId room, long last, @Nullable Entry entry) {}

        @Override
        public void erased(RoomId room) {}

        @Override
        public void missed() {
            missed = true;
        }
    }
}
