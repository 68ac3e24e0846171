package nl.kaartensessie.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.kaartensessie.journal.JournalRaces;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.FollowUp;
import nl.kaartensessie.room.FollowUp.Event.PreviousMarked;
import nl.kaartensessie.room.Hands;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RandomEvents;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.RoomState;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// A snapshot is the fold, and nothing less.
class StoredSnapshotJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// The shape of a state, as a checksum, by the format that was made for it.
    private static final Map<Integer, Long> SHAPES = Map.of(
            2,
            732_693_226L,
            3,
            2_403_918_033L,
            4,
            836_167_393L,
            5,
            1_455_413_181L,
            6,
            3_830_041_146L,
            7,
            1_744_187_231L,
            8,
            422_714_938L,
            9,
            2_307_999_793L,
            // The same, but the log's size is reckoned anew.
            10,
            2_307_999_793L);

    @RepeatedTest(100)
    void rule_21_1_what_is_read_back_is_the_state() {
        long seed = RandomGenerator.getDefault().nextLong();
        RoomState state = RoomState.EMPTY;
        for (Entry entry : log(seed)) {
            state = state.apply(entry);
            assertThat(stored(state)).as("seed %d", seed).isEqualTo(state);
        }
    }

    @RepeatedTest(50)
    void rule_21_1_a_snapshot_and_the_rest_fold_to_what_all_folds_to() {
        long seed = RandomGenerator.getDefault().nextLong();
        List<Entry> log = log(seed);
        RoomState all = RoomState.of(log);
        for (int cut = 0; cut <= log.size(); cut++) {
            RoomState state = stored(RoomState.of(log.subList(0, cut)));
            for (Entry entry : log.subList(cut, log.size())) {
                state = state.apply(entry);
            }
            assertThat(state).as("seed %d, cut at %d", seed, cut).isEqualTo(all);
        }
    }

    @Test
    void rule_21_1_of_every_event_there_is_comes_back_what_it_did() {
        List<RoomEvent> events = Stream.concat(Stream.of(EventExamples.ALL.getFirst()), EventExamples.ALL.stream())
                .toList();
        RoomState state = RoomState.EMPTY;
        for (RoomEvent event : events) {
            state = state.apply(JournalRaces.entry(state.head() + 1, event));
            assertThat(stored(state)).as("after %s", event).isEqualTo(state);
        }
    }

    @Test
    void rule_21_1_what_became_of_last_times_lines_and_the_hands_that_a_card_lowered_come_back() {
        MemberId ben = new MemberId("m_ben");
        RoomState state = state(
                EventExamples.withPrevious(),
                new MemberJoined(new Member(ben, "Ben", Member.Role.PARTICIPANT)),
                new SessionStarted(),
                new CardShown(1),
                new HandRaised(ben, Hands.About.REPLY),
                new CardShown(2),
                new HandLowered(ben, true),
                new PreviousMarked(5, FollowUp.Standing.UNDERWAY, false));
        assertThat(state.queue().byCard()).hasSize(1);
        assertThat(state.followUp().standings()).hasSize(1);
        assertThat(stored(state)).isEqualTo(state);
        RoomState shared = state.apply(JournalRaces.entry(state.head() + 1, EventExamples.shared()));
        assertThat(shared.followUp().shared()).isTrue();
        assertThat(stored(shared)).isEqualTo(shared);
        assertThat(KeptRoomJson.decode(KeptRoomJson.encode(shared)).followUp()).isEqualTo(shared.followUp());
    }

    private static RoomState state(RoomEvent... events) {
        RoomState state = RoomState.EMPTY;
        for (RoomEvent event : events) {
            state = state.apply(JournalRaces.entry(state.head() + 1, event));
        }
        return state;
    }

    @Test
    void rule_21_1_a_state_that_holds_something_else_has_another_format() {
        Set<String> shape = new TreeSet<>();
        describe(RoomState.class, shape);
        CRC32 checksum = new CRC32();
        checksum.update(String.join("\n", shape).getBytes(StandardCharsets.UTF_8));
        assertThat(SHAPES)
                .as(
                        "%d is that of %s%nWhen a state changes, raise StoredSnapshotJson.FORMAT and note its shape here",
                        checksum.getValue(), shape)
                .containsEntry(StoredSnapshotJson.FORMAT, checksum.getValue());
    }

    @Test
    void rule_21_1_every_part_of_a_state_is_written() {
        assertThat(StoredSnapshotJson.encode(RoomState.EMPTY).properties())
                .extracting(Map.Entry::getKey)
                .containsAll(Stream.of(RoomState.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("startedAt"))
                        .map(name -> name.equals("progress") ? "course" : name)
                        .toList());
    }

    private static List<Entry> log(long seed) {
        List<Entry> log = new RandomEvents(seed).log(60);
        Entry opening =
                new Entry(1, log.getFirst().at(), log.getFirst().by(), null, List.of(EventExamples.ALL.getFirst()));
        return Stream.concat(
                        Stream.of(opening),
                        log.stream()
                                .map(entry -> new Entry(
                                        entry.seq() + 1, entry.at(), entry.by(), entry.command(), entry.events())))
                .toList();
    }

    private static RoomState stored(RoomState state) {
        try {
            return StoredSnapshotJson.decode(MAPPER.readTree(Json.text(StoredSnapshotJson.encode(state))));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /// The components of this record, and of every one of ours that is in it.
    private static void describe(Type type, Set<String> shape) {
        switch (type) {
            case ParameterizedType generic -> {
                for (Type argument : generic.getActualTypeArguments()) {
                    describe(argument, shape);
                }
            }
            case Class<?> record
            when record.isRecord() && record.getName().startsWith("nl.kaartensessie") -> {
                RecordComponent[] parts = record.getRecordComponents();
                shape.add(record.getSimpleName() + " " + List.of(parts));
                for (RecordComponent part : parts) {
                    if (!part.getGenericType().equals(type)) {
                        describe(part.getGenericType(), shape);
                    }
                }
            }
            default -> {}
        }
    }
}
