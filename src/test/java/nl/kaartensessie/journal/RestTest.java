package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long LONGEST = Rest.LONGEST.toNanos();

    private final Rest rest = new Rest(Rest.LONGEST);

    @Test
    void rule_51_6_one_room_waits_for_nobody_however_often_it_writes() {
        assertThat(rest.nanos()).isZero();
        for (int i = 0; i < 100; i++) {
            rest.after(rooms(0, 1), i * MILLISECOND);
            assertThat(rest.nanos()).isZero();
        }
    }

    @Test
    void rule_51_6_the_rest_grows_with_the_rooms_that_wrote_a_moment_ago() {
        List<Long> rests = IntStream.rangeClosed(1, 20)
                .mapToObj(rooms -> {
                    rest.after(rooms(0, rooms), rooms * 100L * MILLISECOND);
                    return rest.nanos();
                })
                .toList();
        assertThat(rests).isSorted();
        assertThat(rests.get(1)).isEqualTo(LONGEST / 8);
        assertThat(rests.subList(8, 20)).containsOnly(LONGEST);
        assertThat(rests.get(7)).isLessThan(LONGEST);
    }

    @Test
    void rule_51_6_rooms_that_write_one_after_the_other_count_together_for_twelve_milliseconds() {
        for (int i = 0; i < 12; i++) {
            rest.after(rooms(i, 1), i * MILLISECOND);
        }
        assertThat(rest.nanos()).isEqualTo(LONGEST);

        rest.after(rooms(50, 1), 21 * MILLISECOND);
        assertThat(rest.nanos()).isEqualTo(LONGEST * 3 / 8);
        rest.after(rooms(50, 1), 40 * MILLISECOND);
        assertThat(rest.nanos()).isZero();
    }

    private static Collection<RoomId> rooms(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(room -> new RoomId("r_" + room))
                .collect(Collectors.toUnmodifiableSet());
    }
}
