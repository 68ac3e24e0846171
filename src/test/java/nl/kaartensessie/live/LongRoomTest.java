package nl.kaartensessie.live;

import static nl.kaartensessie.live.Hub.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.room.Audience;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.GoAway;
import nl.kaartensessie.room.RoomCommand.LockRoom;
import nl.kaartensessie.room.RoomCommand.RemoveChat;
import nl.kaartensessie.room.RoomCommand.SendChat;
import nl.kaartensessie.room.RoomCommand.StartSession;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomState;
import org.junit.jupiter.api.Test;

/// A room whose log is long: it is kept as a snapshot, and read from there.
class LongRoomTest {

    private static final RoomCommand LINE = new SendChat("Weer een regel", Audience.ALL);

    private final Hub hub = Hub.open();
    private final MemberId sam = hub.join("Sam");

    @Test
    void rule_21_1_a_room_is_kept_every_so_many_places_and_read_from_there() {
        write(RoomLog.KEEP_EVERY - 1);
        RoomState kept = hub.journal.snapshot(hub.id).orElseThrow();
        assertThat(kept.head()).isBetween((long) RoomLog.KEEP_EVERY, (long) RoomLog.KEEP_EVERY + 2);
        write(10);

        Hub other = hub.elsewhere();
        assertThat(other.room.upToDate()).isEqualTo(hub.room.upToDate());
        assertThat(Hub.seq(other.room.handle(sam, "w5", LINE))).isEqualTo(5 + 2);
    }

    @Test
    void rule_21_1_a_room_that_leaves_the_memory_is_kept() {
        write(RoomLog.WORTH_KEEPING);
        assertThat(hub.journal.snapshot(hub.id)).isEmpty();
        leaveMemory();
        assertThat(hub.journal.snapshot(hub.id)).contains(hub.room.upToDate());
    }

    @Test
    void rule_21_1_a_short_room_is_read_as_quickly_from_its_log() {
        hub.done(sam, LINE);
        leaveMemory();
        assertThat(hub.journal.snapshot(hub.id)).isEmpty();
    }

    @Test
    void rule_21_2_what_is_forgotten_is_forgotten_in_the_snapshot_too() {
        write(RoomLog.KEEP_EVERY);
        long line = hub.done(sam, new SendChat("Toch maar niet", Audience.FACILITATOR));
        leaveMemory();
        assertThat(hub.journal.snapshot(hub.id).orElseThrow().chatLine(line)).isEmpty();
        hub.journal.keep(hub.id, hub.room.upToDate());
        assertThat(hub.journal.snapshot(hub.id).orElseThrow().chatLine(line)).isPresent();

        RoomState before = hub.room.upToDate();
        hub.done(sam, new RemoveChat(line));
        hub.journal.keep(hub.id, before);

        RoomState after = hub.journal.snapshot(hub.id).orElseThrow();
        assertThat(after.chatLine(line)).isEmpty();
        assertThat(after).isEqualTo(hub.room.upToDate());
    }

    @Test
    void rule_7_4_a_command_from_before_the_snapshot_is_known_after_a_restart() {
        long first = Hub.seq(hub.room.handle(sam, "once", LINE));
        write(RoomLog.KEEP_EVERY);

        Hub restarted = hub.elsewhere();
        assertThat(Hub.seq(restarted.room.handle(sam, "once", LINE))).isEqualTo(first);
    }

    @Test
    void rule_7_2_who_asks_for_what_was_before_the_snapshot_gets_the_room_as_it_is() {
        write(RoomLog.KEEP_EVERY);
        long seq = hub.journal.snapshot(hub.id).orElseThrow().seq();
        long last = hub.done(sam, LINE);

        Hub restarted = hub.elsewhere();
        assertThat(news(restarted, seq - 1).has("snapshot")).isTrue();
        assertThat(news(restarted, seq).has("snapshot")).isFalse();
        assertThat(news(restarted, seq).path("events").findValuesAsText("seq")).contains(Long.toString(last));
    }

    @Test
    void rule_21_4_lines_that_nobody_can_see_again_leave_the_log_and_the_room_stays_as_it_is() {
        Hub behind = hub.elsewhere();
        QueuePeer peer = behind.connect(sam);
        hub.done(KIM, new StartSession());
        write(1_500);
        hub.clock.pass(Duration.ofMinutes(6));
        write(2_100);
        hub.done(KIM, new LockRoom());
        leaveMemory();
        RoomState state = hub.room.upToDate();

        assertThat(texts(0, 1_500)).isEmpty();
        assertThat(texts(1_600, 4_000)).isNotEmpty();
        assertThat(RoomState.of(Entries.of(hub.journal, hub.id))).isEqualTo(state);
        assertThat(hub.elsewhere().room.upToDate()).isEqualTo(state);

        // Who stood at a place that is pruned cannot be told what happened since: everybody there comes back.
        assertThat(behind.room.upToDate()).isEqualTo(state);
        assertThat(peer.closed()).isEqualTo(CloseCode.GOING_AWAY);
        assertThat(peer.types()).doesNotContain("chat.sent");
        assertThat(behind.connect(sam).closed()).isNull();
    }

    @Test
    void rule_21_4_nobody_writes_at_a_place_that_is_pruned() {
        Hub behind = hub.elsewhere();
        behind.room.upToDate();
        write(1_500);
        hub.clock.pass(Duration.ofMinutes(6));
        write(2_100);
        leaveMemory();

        long seq = behind.done(sam, new GoAway());
        assertThat(seq).isGreaterThan(3_600);
        assertThat(hub.room.upToDate().away()).contains(sam);
    }

    private void write(int lines) {
        long head = hub.room.upToDate().head();
        for (long i = head; i < head + lines; i++) {
            hub.room.handle(sam, "w" + (i - 1), LINE);
        }
    }

    private void leaveMemory() {
        hub.room.tick(hub.clock.instant().plus(Duration.ofMinutes(11)));
    }

    private JsonNode news(Hub server, long since) {
        return server.room.news(sam, since, false).orElseThrow();
    }

    /// The lines of chat between these places of the log.
    private List<String> texts(long from, long to) {
        List<String> texts = new ArrayList<>();
        for (Entry entry : Entries.of(hub.journal, hub.id, from)) {
            for (RoomEvent event : entry.events()) {
                if (entry.seq() <= to && event instanceof ChatSent sent && sent.text() != null) {
                    texts.add(sent.text());
                }
            }
        }
        return texts;
    }
}
