package nl.kaartensessie.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.support.LiveClient;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;

/// What stays in memory, and what does not.
@QuarkusTest
class MemoryBoundsTest {

    @Inject
    RoomRegistry rooms;

    @Test
    void rule_21_33_ofAnErasedRoomNothingIsInMemory() {
        RoomClient kim = RoomClient.open();
        RoomId id = new RoomId(kim.room());
        try (LiveClient live = kim.live()) {
            live.snapshot();
            assertThat(rooms.remembers(id)).isTrue();
            kim.erase().then().statusCode(204);
            assertThat(live.closeCode()).isEqualTo(4011);
        }
        assertThat(rooms.remembers(id)).isFalse();
        kim.get("").then().statusCode(401);
        assertThat(rooms.remembers(id)).isFalse();
    }

    @Test
    void rule_21_33_whoAsksForARoomThatIsNotThereBringsNothingIntoMemory() {
        RoomClient kim = RoomClient.open();
        RoomId nowhere = new RoomId("r_nowhere");
        kim.call().get(RoomClient.API + "/rooms/" + nowhere.value()).then().statusCode(404);
        kim.call()
                .get(RoomClient.API + "/rooms/" + nowhere.value() + "/cards")
                .then()
                .statusCode(404);
        assertThat(rooms.remembers(nowhere)).isFalse();
    }

    @Test
    void rule_21_34_hintsOfOtherServersThatWaitAreBounded() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(ClusterPresence.WAITING + 1);
        try (ExecutorService hints = ClusterPresence.oneAfterTheOther()) {
            hints.execute(() -> {
                await(busy);
                last.countDown();
            });
            for (int i = 0; i < ClusterPresence.WAITING + 500; i++) {
                hints.execute(() -> {
                    done.incrementAndGet();
                    last.countDown();
                });
            }
            busy.countDown();
            assertThat(last.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).hasValue(ClusterPresence.WAITING);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
