package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.kaartensessie.journal.Journal.Credentials;
import nl.kaartensessie.journal.Journal.Outcome;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomEvent.RoomLocked;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;

/// What a commit makes known of itself. Commits themselves: `PgJournalTest`.
class GroupCommitTest {

    @Test
    void rule_7_7_a_writer_hears_whether_the_place_was_taken_or_the_room_is_gone() {
        Entry entry = new Entry(7, Instant.EPOCH, new MemberId("m_anna"), "c1", List.of(new RoomLocked()));
        GroupCommit.Append append = new GroupCommit.Append(
                new RoomId("r_one"), List.of(entry), Credentials.NONE, new CompletableFuture<>());
        assertThat(GroupCommit.outcome(append, Map.of("r_one", true))).isEqualTo(Outcome.STORED);
        assertThat(GroupCommit.outcome(append, Map.of("r_one", false))).isEqualTo(Outcome.TAKEN);
        assertThat(GroupCommit.outcome(append, Map.of("r_two", true))).isEqualTo(Outcome.GONE);
    }

    @Test
    void rule_1_7_the_operator_reads_a_code_and_nothing_of_what_people_wrote() {
        assertThat(GroupCommit.reason(new SQLException("Key (word)=(groene fiets) exists", "23505")))
                .isEqualTo("SQLException, SQLSTATE 23505");
        assertThat(GroupCommit.reason(new SQLException("groene fiets"))).isEqualTo("SQLException");
        assertThat(GroupCommit.reason(new IllegalStateException("groene fiets")))
                .isEqualTo("IllegalStateException");
    }
}
