package nl.kaartensessie.live.transport;

import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.support.Race;
import org.junit.jupiter.api.Test;

class MailboxRacesTest {

    @Test
    void whatIsSaidIsHandledOnceInOrderAndOneAtATime() {
        Race.run(() -> new Talking());
    }

    /// The event loop says three things and asks before each whether all is handled; each handler is a new thread.
    private static final class Talking extends Race {

        private final List<Thread> handlers = new ArrayList<>();
        private final Mailbox<Integer> mailbox = new Mailbox<>(this::begin, this::handle);
        private final List<Integer> heard = new ArrayList<>();
        private boolean busy;

        private void begin(Runnable work) {
            Thread handler = thread(work);
            handlers.add(handler);
            handler.start();
        }

        private void handle(int said) {
            require(!busy, "two at once");
            busy = true;
            heard.add(said);
            busy = false;
        }

        private void say() {
            List<Integer> said = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                if (mailbox.isEmpty()) {
                    require(heard.equals(said), heard);
                }
                said.add(i);
                if (i == 3) {
                    mailbox.close(i);
                } else {
                    require(mailbox.add(i), "no room");
                }
            }
        }

        @Override
        protected List<Runnable> threads() {
            return List.of(this::say);
        }

        @Override
        protected void check() {
            handlers.forEach(Race::join);
            require(mailbox.isEmpty() && heard.equals(List.of(1, 2, 3)), heard);
        }
    }
}
