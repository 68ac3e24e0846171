package nl.kaartensessie.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.kaartensessie.journal.JournalRaces;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Event.GradesRevealed;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcomes.Event.OutcomeAdded;
import nl.kaartensessie.room.RandomEvents;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.RoomStatus;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What stays of an ended room is what its report says, and nothing else.
class KeptRoomJsonTest {

    private static final MemberId BEN = new MemberId("m_ben");

    @RepeatedTest(50)
    void rule_9_6_what_is_kept_gives_the_same_report() {
        long seed = RandomGenerator.getDefault().nextLong();
        RoomState room = after(EventExamples.ALL.getFirst());
        for (Entry entry : new RandomEvents(seed).log(60)) {
            room = room.apply(new Entry(entry.seq() + 1, entry.at(), entry.by(), entry.command(), entry.events()));
        }
        String json = KeptRoomJson.encode(room);
        assertThat(json).as("seed %d", seed).doesNotContain("m_");
        RoomState kept = KeptRoomJson.decode(json);
        assertThat(reported(kept)).as("seed %d", seed).isEqualTo(reported(room));
        assertThat(KeptRoomJson.encode(kept)).as("seed %d", seed).isEqualTo(json);
        assertThat(kept.status()).isEqualTo(RoomStatus.ENDED);
        assertThat(kept.members()).isEmpty();
    }

    @Test
    void rule_9_6_of_people_only_the_names_of_who_takes_up_a_line_stay() {
        RoomState room = after(
                EventExamples.ALL.getFirst(),
                new MemberJoined(new Member(BEN, "Ben de Wit", Member.Role.PARTICIPANT)),
                new MemberJoined(new Member(new MemberId("m_sam"), "Samira", Member.Role.PARTICIPANT)),
                new SessionStarted(),
                new ChatSent("Een praatje", nl.kaartensessie.room.ChatLine.Audience.ALL),
                new nl.kaartensessie.room.Runsheet.Event.NoteSet("card:1", "Een notitie"),
                new CardMarked(2, Mark.DISCUSSED),
                new OutcomeAdded(new Outcome.Content(
                        Outcome.Kind.AGREEMENT,
                        "Delen",
                        1,
                        new Outcome.Owner(BEN, "Ben"),
                        LocalDate.parse("2026-12-08"))),
                new GradesRevealed(Map.of(8, 2), List.of("Een reden")),
                new SessionEnded());
        String json = KeptRoomJson.encode(room);
        assertThat(json)
                .contains("Delen", "Ben de Wit")
                .doesNotContain("Samira", "praatje", "notitie", "reden", "m_ben", "m_sam");
        RoomState kept = KeptRoomJson.decode(json);
        assertThat(kept.lastAt()).isEqualTo(room.lastAt());
        assertThat(kept.seq()).isEqualTo(room.seq());
        assertThat(kept.discussed(1, room.lastAt())).isTrue();
        assertThat(kept.discussed(2, room.lastAt())).isTrue();
        assertThat(kept.discussed(3, room.lastAt())).isFalse();
        assertThat(kept.outcomes().lines().getFirst().item())
                .isEqualTo(room.outcomes().lines().getFirst().item());
    }

    /// All that a report is made of.
    private static List<Object> reported(RoomState room) {
        List<Integer> cards = IntStream.rangeClosed(1, room.cardCount()).boxed().toList();
        return List.of(
                room.title(),
                room.deck(),
                room.deckVersion(),
                String.valueOf(room.startedAt()),
                room.lastAt(),
                room.seq(),
                room.runsheet().agenda().zone(),
                cards.stream().map(card -> room.discussed(card, room.lastAt())).toList(),
                cards.stream().map(card -> room.onlyShown(card, room.lastAt())).toList(),
                room.marks(),
                room.outcomes().lines().stream()
                        .map(line -> line.item()
                                + line.content().text()
                                + line.content().kind()
                                + room.ownerName(line.content())
                                + line.content().due())
                        .toList(),
                room.grades().revealed() == null
                        ? Map.of()
                        : room.grades().revealed().counts(),
                room.followUp());
    }

    private static RoomState after(RoomEvent... events) {
        RoomState room = RoomState.EMPTY;
        for (RoomEvent event : events) {
            room = room.apply(JournalRaces.entry(room.head() + 1, event));
        }
        return room;
    }
}
