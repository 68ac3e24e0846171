package nl.kaartensessie.room;

import static nl.kaartensessie.room.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.room.RoomEvent.*;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant AT = Instant.parse("2026-11-23T13:05:07.123Z");

    @Test
    void itsEventsFollowEachOtherWithoutAGap() {
        Entry entry = entry(7, new SessionStarted(), new CardShown(1));
        assertThat(entry.facts())
                .containsExactly(
                        new Entry.Fact(7, AT, ANNA.id(), new SessionStarted()),
                        new Entry.Fact(8, AT, ANNA.id(), new CardShown(1)));
        assertThat(entry.last()).isEqualTo(8);
    }

    @Test
    void rule_7_4_it_is_acknowledged_with_its_last_event() {
        assertThat(entry(7, new SessionStarted(), new CardShown(1)).answer()).isEqualTo(8);
    }

    @Test
    void rule_7_4_that_the_log_fills_up_is_no_part_of_the_answer() {
        assertThat(entry(7, new RoomLocked(), new RoomFilling(12_000, 15_000)).answer())
                .isEqualTo(7);
    }

    @Test
    void rule_7_5_a_note_is_acknowledged_with_the_seq_of_its_time() {
        assertThat(entry(9, new CommandNoted(8)).answer()).isEqualTo(8);
    }

    @Test
    void hasAtLeastOneEvent() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(1));
    }

    @Test
    void cannotBeChangedFromOutside() {
        List<RoomEvent> events = new ArrayList<>(List.of(new RoomLocked()));
        Entry entry = new Entry(1, AT, ANNA.id(), null, events);
        events.clear();
        assertThat(entry.events()).containsExactly(new RoomLocked());
    }

    private static Entry entry(long seq, RoomEvent... events) {
        return new Entry(seq, AT, ANNA.id(), "c1", List.of(events));
    }
}
