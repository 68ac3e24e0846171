package nl.kaartensessie.live;

import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.support.Race;
import org.junit.jupiter.api.Test;

class RoomLockRacesTest {

    @Test
    void aTurnEndsWithItsGoodbyesBeforeTheNextBegins() {
        Race.run(() -> new Turns());
    }

    /// Two take turns within turns, and a third only when nobody has one.
    private static final class Turns extends Race {

        private final List<String> done = new ArrayList<>();
        private final RoomLock lock = new RoomLock(() -> done.add("end"));

        private void turn(String who) {
            lock.run(() -> {
                done.add(who);
                lock.atTheEnd(() -> done.add("bye " + who));
                lock.run(() -> done.add(who));
            });
        }

        private void look() {
            lock.tryTake(
                    () -> {
                        done.add("look");
                        return false;
                    },
                    true);
        }

        @Override
        protected List<Runnable> threads() {
            return List.of(() -> turn("a"), () -> turn("b"), this::look);
        }

        @Override
        protected void check() {
            List<String> left = new ArrayList<>(done);
            while (!left.isEmpty()) {
                String who = left.getFirst();
                List<String> turn =
                        who.equals("look") ? List.of("look", "end") : List.of(who, who, "bye " + who, "end");
                require(
                        left.size() >= turn.size()
                                && left.subList(0, turn.size()).equals(turn),
                        done);
                left.subList(0, turn.size()).clear();
            }
            require(done.contains("a") && done.contains("b"), done);
        }
    }
}
