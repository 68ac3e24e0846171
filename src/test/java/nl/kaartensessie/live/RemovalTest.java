package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import org.junit.jupiter.api.Test;

/// A troll who wrote much, and a key in wrong hands, as everybody in the room sees them go.
class RemovalTest {

    private static final int LINES = 1000;

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId bo = fixture.join("Bo", Role.FACILITATOR);
    private final MemberId sam = fixture.join("Sam");
    private final MemberId troll = fixture.join("Trol");

    @Test
    void rule_6_9_a_thousand_lines_go_in_one_entry_and_everybody_hears_of_each_once() {
        LiveRoomFixture elsewhere = fixture.elsewhere();
        for (int i = 0; i < LINES - 1; i++) {
            fixture.append(troll, new ChatSent("Bah " + i, Audience.ALL));
        }
        fixture.append(sam, new ChatSent("Dag", Audience.ALL));
        QueuePeer reader = fixture.connect(sam);
        QueuePeer other = elsewhere.connect(sam);
        QueuePeer trollPeer = fixture.connect(troll);
        long before = fixture.room.latest().head();

        fixture.done(KIM, new RemoveMember(troll, true, true));
        elsewhere.room.appended(fixture.room.latest().head(), null);

        assertThat(Entries.of(fixture.journal, fixture.id, before)).hasSize(1);
        for (QueuePeer peer : List.of(reader, other)) {
            List<ObjectNode> frames = peer.frames();
            List<Long> removed = frames.stream()
                    .filter(frame -> frame.path("type").asText().equals("chat.removed"))
                    .map(frame -> frame.path("line").asLong())
                    .toList();
            assertThat(removed).hasSize(LINES - 1).doesNotHaveDuplicates();
            // A client from before `lines` and `lock` ends up right as well.
            assertThat(GoldenTest.fold(peer).state())
                    .isEqualTo(GoldenTest.fold(fixture.connect(sam)).state());
        }
        assertThat(trollPeer.closed()).isEqualTo(CloseCode.REMOVED);
        assertThat(fixture.room.latest().chat()).hasSize(1);
        assertThat(texts()).containsExactly("Dag");
    }

    @Test
    void rule_2_23_facilitators_are_told_of_a_new_key_and_nobody_else() {
        QueuePeer boPeer = fixture.connect(bo);
        QueuePeer samPeer = fixture.connect(sam);

        fixture.done(KIM, new RenewKey(new byte[32], Set.of()));

        assertThat(boPeer.types()).contains("key.renewed");
        assertThat(samPeer.types()).doesNotContain("key.renewed");
        assertThat(GoldenTest.fold(fixture.connect(bo))
                        .state()
                        .path("keyRenewed")
                        .asLong())
                .isEqualTo(fixture.room.latest().seq());
        assertThat(GoldenTest.fold(fixture.connect(sam)).state().has("keyRenewed"))
                .isFalse();
    }

    @Test
    void rule_2_22_when_the_database_goes_away_nothing_happened_and_it_may_be_asked_again() {
        QueuePeer boPeer = fixture.connect(bo);
        byte[] key = {7};
        fixture.journal.down();
        assertThat(renew(key)).isEqualTo(new CommandResult.Refused(Refusal.TRY_AGAIN));
        fixture.journal.up();
        assertThat(fixture.journal.hasKey(fixture.id, key)).isFalse();
        assertThat(boPeer.closed()).isNull();

        assertThat(renew(key)).isInstanceOf(CommandResult.Done.class);
        assertThat(fixture.journal.hasKey(fixture.id, key)).isTrue();
        assertThat(boPeer.closed()).isEqualTo(CloseCode.REMOVED);
    }

    @Test
    void rule_2_22_when_the_answer_is_lost_all_of_it_happened_and_asking_again_makes_another_key() {
        byte[] lost = {1};
        byte[] seen = {2};
        fixture.journal.loseNextAnswer();
        assertThat(renew(lost)).isEqualTo(new CommandResult.Refused(Refusal.TRY_AGAIN));
        assertThat(fixture.journal.hasKey(fixture.id, lost)).isTrue();
        assertThat(fixture.room.member(bo)).isEmpty();

        assertThat(renew(seen)).isInstanceOf(CommandResult.Done.class);
        assertThat(fixture.journal.hasKey(fixture.id, seen)).isTrue();
    }

    private CommandResult renew(byte[] key) {
        return fixture.room.handle(KIM, null, new RenewKey(key, Set.of(bo)));
    }

    private List<String> texts() {
        return Entries.of(fixture.journal, fixture.id).stream()
                .flatMap(entry -> entry.events().stream())
                .map(RemovalTest::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(RoomEvent event) {
        return event instanceof ChatSent sent && sent.text() != null ? sent.text() : "";
    }
}
