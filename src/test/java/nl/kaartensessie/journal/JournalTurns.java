package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Choice;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.RoomId;
import nl.kaartensessie.room.Votes.Event.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [Journal] does with several entries of one room in one transaction.
abstract class JournalTurns extends JournalRaces {

    @Test
    void rule_51_3_all_entries_of_a_turn_are_in_their_places_and_heard_in_order() {
        RoomId room = newRoom();
        List<Long> heard = new ArrayList<>();
        journal().listen(new Journal.Listener() {
            @Override
            public void appended(RoomId id, long last, @Nullable Entry entry) {}

            @Override
            public void stored(RoomId id, Entry entry) {
                if (id.equals(room)) {
                    heard.add(entry.last());
                }
            }

            @Override
            public void erased(RoomId id) {}

            @Override
            public void missed() {}
        });
        List<Entry> turn = List.of(
                entry(1, new SessionStarted(), new CardShown(1)),
                entry(3, new RoomLocked()),
                entry(4, new CardShown(2)));
        assertThat(append(room, turn)).isEqualTo(Outcome.STORED);
        assertThat(Entries.of(journal(), room)).isEqualTo(turn);
        assertThat(heard).containsExactly(2L, 3L, 4L);
        assertThat(append(new RoomId("r_nowhere"), turn)).isEqualTo(Outcome.GONE);
    }

    @Test
    void rule_51_3_where_its_first_place_is_taken_nothing_of_a_turn_is_stored() {
        RoomId room = newRoom();
        Entry first = entry(1, new RoomLocked());
        journal().append(room, first);
        // The places behind the first are free.
        assertThat(append(room, turn(1, 1, 5))).isEqualTo(Outcome.TAKEN);
        assertThat(Entries.of(journal(), room)).containsExactly(first);
        assertThat(append(room, turn(1, 2, 5))).isEqualTo(Outcome.STORED);
        assertThat(append(room, turn(2, 4, 5))).isEqualTo(Outcome.TAKEN);
        assertThat(Entries.of(journal(), room, 1)).isEqualTo(turn(1, 2, 5));
    }

    @Test
    void rule_51_3_of_all_turns_at_one_place_one_wins_whole() throws Exception {
        RoomId room = newRoom();
        long place = 1;
        for (int round = 0; round < 10; round++) {
            long seq = place;
            List<Outcome> outcomes = together(WRITERS, writer -> append(room, turn(writer, seq, 1 + writer % 4)));
            assertThat(outcomes).containsOnly(Outcome.STORED, Outcome.TAKEN).containsOnlyOnce(Outcome.STORED);
            int winner = outcomes.indexOf(Outcome.STORED);
            assertThat(Entries.of(journal(), room, seq - 1)).isEqualTo(turn(winner, seq, 1 + winner % 4));
            place = head(room) + 1;
        }
    }

    @Test
    void rule_51_4_a_turn_that_ends_with_a_reveal_leaves_no_choice_of_its_own_in_the_log() {
        RoomId room = newRoom();
        long line = 1;
        journal().append(room, entry(line, new ChatSent("geheims", Audience.ALL)));
        VoteCast vote = new VoteCast(2, new Choice("agree", null), 1);
        List<Entry> turn = List.of(
                entry(line + 1, vote),
                entry(line + 2, new ChatSent("blijft", Audience.ALL)),
                entry(line + 3, new ChatRemoved(line), new VoteClosed(2)));
        assertThat(append(room, turn)).isEqualTo(Outcome.STORED);
        assertThat(raw(room)).doesNotContain("geheims").contains("blijft");
        assertThat(Entries.of(journal(), room, line).getFirst().events()).containsExactly(vote.forgotten());
    }

    @Test
    void rule_51_4_no_turn_goes_on_behind_what_makes_the_log_forget_nor_has_a_gap() {
        RoomId room = newRoom();
        List<Entry> forgets = List.of(entry(1, new SessionEnded()), entry(2, new RoomLocked()));
        List<Entry> gap = List.of(entry(1, new RoomLocked()), entry(3, new RoomUnlocked()));
        for (List<Entry> wrong : List.of(forgets, gap)) {
            assertThatThrownBy(() -> append(room, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Entries.of(journal(), room)).isEmpty();
    }

    private Outcome append(RoomId room, List<Entry> turn) {
        return journal().append(room, turn, Credentials.NONE);
    }

    /// So many entries of one writer from this place on.
    static List<Entry> turn(int writer, long seq, int entries) {
        return IntStream.range(0, entries)
                .mapToObj(i -> entry(writer, seq + i, new CardShown(writer + 1)))
                .toList();
    }
}
