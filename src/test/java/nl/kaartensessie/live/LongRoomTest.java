package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.ChatLine.Audience;
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

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId sam = fixture.join("Sam");

    @Test
    void rule_21_1_a_room_is_kept_every_so_many_places_and_read_from_there() {
        write(RoomLog.KEEP_EVERY - 1);
        RoomState kept = fixture.journal.snapshot(fixture.id).orElseThrow();
        assertThat(kept.head()).isBetween((long) RoomLog.KEEP_EVERY, (long) RoomLog.KEEP_EVERY + 2);
        write(10);

        LiveRoomFixture other = fixture.elsewhere();
        assertThat(other.room.upToDate()).isEqualTo(fixture.room.upToDate());
        assertThat(LiveRoomFixture.seq(other.room.handle(sam, "w5", LINE))).isEqualTo(5 + 2);
    }

    @Test
    void rule_21_1_a_room_that_leaves_the_memory_is_kept() {
        write(RoomLog.WORTH_KEEPING);
        assertThat(fixture.journal.snapshot(fixture.id)).isEmpty();
        leaveMemory();
        assertThat(fixture.journal.snapshot(fixture.id)).contains(fixture.room.upToDate());
    }

    @Test
    void rule_21_1_a_short_room_is_read_as_quickly_from_its_log() {
        fixture.done(sam, LINE);
        leaveMemory();
        assertThat(fixture.journal.snapshot(fixture.id)).isEmpty();
    }

    @Test
    void rule_21_2_what_is_forgotten_is_forgotten_in_the_snapshot_too() {
        write(RoomLog.KEEP_EVERY);
        long line = fixture.done(sam, new SendChat("Toch maar niet", Audience.FACILITATOR));
        leaveMemory();
        assertThat(fixture.journal.snapshot(fixture.id).orElseThrow().chatLine(line))
                .isEmpty();
        LiveRoomFixture again = fixture.elsewhere();
        fixture.journal.keep(fixture.id, again.room.upToDate());
        assertThat(fixture.journal.snapshot(fixture.id).orElseThrow().chatLine(line))
                .isPresent();

        RoomState before = again.room.upToDate();
        again.done(sam, new RemoveChat(line));
        fixture.journal.keep(fixture.id, before);

        RoomState after = fixture.journal.snapshot(fixture.id).orElseThrow();
        assertThat(after.chatLine(line)).isEmpty();
        assertThat(after).isEqualTo(again.room.upToDate());
    }

    @Test
    void rule_7_4_a_command_from_before_the_snapshot_is_known_after_a_restart() {
        long first = LiveRoomFixture.seq(fixture.room.handle(sam, "once", LINE));
        write(RoomLog.KEEP_EVERY);

        LiveRoomFixture restarted = fixture.elsewhere();
        assertThat(LiveRoomFixture.seq(restarted.room.handle(sam, "once", LINE)))
                .isEqualTo(first);
    }

    @Test
    void rules_7_2_and_21_8_who_asks_for_what_was_before_the_snapshot_gets_the_room_as_it_is() {
        write(RoomLog.KEEP_EVERY);
        long seq = fixture.journal.snapshot(fixture.id).orElseThrow().seq();
        long last = fixture.done(sam, LINE);

        LiveRoomFixture restarted = fixture.elsewhere();
        assertThat(news(restarted, seq - 1).has("snapshot")).isTrue();
        assertThat(news(restarted, seq).has("snapshot")).isFalse();
        assertThat(news(restarted, seq).path("events").findValuesAsText("seq")).contains(Long.toString(last));
    }

    @Test
    void rule_21_4_lines_that_nobody_can_see_again_leave_the_log_and_the_room_stays_as_it_is() {
        LiveRoomFixture behind = fixture.elsewhere();
        QueuePeer peer = behind.connect(sam);
        fixture.done(KIM, new StartSession());
        write(1_500);
        fixture.clock.pass(Duration.ofMinutes(6));
        write(2_100);
        fixture.done(KIM, new LockRoom());
        leaveMemory();
        RoomState state = fixture.room.upToDate();

        assertThat(texts(0, 1_500)).isEmpty();
        assertThat(texts(1_600, 4_000)).isNotEmpty();
        assertThat(RoomState.of(Entries.of(fixture.journal, fixture.id))).isEqualTo(state);
        assertThat(fixture.elsewhere().room.upToDate()).isEqualTo(state);

        // Who stood at a place that is pruned cannot be told what happened since: everybody there comes back.
        assertThat(behind.room.upToDate()).isEqualTo(state);
        assertThat(peer.closed()).isEqualTo(CloseCode.GOING_AWAY);
        assertThat(peer.types()).doesNotContain("chat.sent");
        assertThat(behind.connect(sam).closed()).isNull();
    }

    @Test
    void rule_21_4_nobody_writes_at_a_place_that_is_pruned() {
        LiveRoomFixture behind = fixture.elsewhere();
        behind.room.upToDate();
        write(1_500);
        fixture.clock.pass(Duration.ofMinutes(6));
        write(2_100);
        leaveMemory();

        long seq = behind.done(sam, new GoAway());
        assertThat(seq).isGreaterThan(3_600);
        assertThat(fixture.room.upToDate().away()).contains(sam);
    }

    private void write(int lines) {
        long head = fixture.room.upToDate().head();
        for (long i = head; i < head + lines; i++) {
            fixture.room.handle(sam, "w" + (i - 1), LINE);
        }
    }

    private void leaveMemory() {
        fixture.room.tick(fixture.clock.instant().plus(Duration.ofMinutes(11)));
    }

    private JsonNode news(LiveRoomFixture server, long since) {
        return server.room.news(sam, since, false).orElseThrow();
    }

    /// The lines of chat between these places of the log.
    private List<String> texts(long from, long to) {
        List<String> texts = new ArrayList<>();
        for (Entry entry : Entries.of(fixture.journal, fixture.id, from)) {
            for (RoomEvent event : entry.events()) {
                if (entry.seq() <= to && event instanceof ChatSent sent && sent.text() != null) {
                    texts.add(sent.text());
                }
            }
        }
        return texts;
    }
}
