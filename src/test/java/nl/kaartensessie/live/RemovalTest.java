package nl.kaartensessie.live;

import static nl.kaartensessie.live.Hub.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.room.Audience;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Role;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import org.junit.jupiter.api.Test;

/// A troll who wrote much, and a key in wrong hands, as everybody in the room sees them go.
class RemovalTest {

    private static final int LINES = 1000;

    private final Hub hub = Hub.open();
    private final MemberId bo = hub.join("Bo", Role.FACILITATOR);
    private final MemberId sam = hub.join("Sam");
    private final MemberId troll = hub.join("Trol");

    @Test
    void rule_6_9_a_thousand_lines_go_in_one_entry_and_everybody_hears_of_each_once() {
        Hub elsewhere = hub.elsewhere();
        for (int i = 0; i < LINES - 1; i++) {
            hub.append(troll, new ChatSent("Bah " + i, Audience.ALL));
        }
        hub.append(sam, new ChatSent("Dag", Audience.ALL));
        QueuePeer reader = hub.connect(sam);
        QueuePeer other = elsewhere.connect(sam);
        QueuePeer trollPeer = hub.connect(troll);
        long before = hub.room.latest().head();

        hub.done(KIM, new RemoveMember(troll, true, true));
        elsewhere.room.appended(hub.room.latest().head(), null);

        assertThat(Entries.of(hub.journal, hub.id, before)).hasSize(1);
        for (QueuePeer peer : List.of(reader, other)) {
            List<ObjectNode> frames = peer.frames();
            List<Long> removed = frames.stream()
                    .filter(frame -> frame.path("type").asText().equals("chat.removed"))
                    .map(frame -> frame.path("line").asLong())
                    .toList();
            assertThat(removed).hasSize(LINES - 1).doesNotHaveDuplicates();
            // Who knows the first contract only ends up right as well.
            assertThat(GoldenTest.fold(peer).state())
                    .isEqualTo(GoldenTest.fold(hub.connect(sam)).state());
        }
        assertThat(trollPeer.closed()).isEqualTo(CloseCode.REMOVED);
        assertThat(hub.room.latest().chat()).hasSize(1);
        assertThat(texts()).containsExactly("Dag");
    }

    @Test
    void rule_2_23_facilitators_are_told_of_a_new_key_and_nobody_else() {
        QueuePeer boPeer = hub.connect(bo);
        QueuePeer samPeer = hub.connect(sam);

        hub.done(KIM, new RenewKey(new byte[32], Set.of()));

        assertThat(boPeer.types()).contains("key.renewed");
        assertThat(samPeer.types()).doesNotContain("key.renewed");
        assertThat(GoldenTest.fold(hub.connect(bo)).state().path("keyRenewed").asLong())
                .isEqualTo(hub.room.latest().seq());
        assertThat(GoldenTest.fold(hub.connect(sam)).state().has("keyRenewed")).isFalse();
    }

    @Test
    void rule_2_22_when_the_database_goes_away_nothing_happened_and_it_may_be_asked_again() {
        QueuePeer boPeer = hub.connect(bo);
        byte[] key = {1};
        hub.journal.down();
        assertThat(renew(key)).isEqualTo(new Answer.Refused(Refusal.TRY_AGAIN));
        hub.journal.up();
        assertThat(hub.journal.hasKey(hub.id, key)).isFalse();
        assertThat(boPeer.closed()).isNull();

        assertThat(renew(key)).isInstanceOf(Answer.Done.class);
        assertThat(hub.journal.hasKey(hub.id, key)).isTrue();
        assertThat(boPeer.closed()).isEqualTo(CloseCode.REMOVED);
    }

    @Test
    void rule_2_22_when_the_answer_is_lost_all_of_it_happened_and_asking_again_makes_another_key() {
        byte[] lost = {1};
        byte[] seen = {2};
        hub.journal.loseNextAnswer();
        assertThat(renew(lost)).isEqualTo(new Answer.Refused(Refusal.TRY_AGAIN));
        assertThat(hub.journal.hasKey(hub.id, lost)).isTrue();
        assertThat(hub.room.member(bo)).isEmpty();

        assertThat(renew(seen)).isInstanceOf(Answer.Done.class);
        assertThat(hub.journal.hasKey(hub.id, seen)).isTrue();
    }

    private Answer renew(byte[] key) {
        return hub.room.handle(KIM, null, new RenewKey(key, Set.of(bo)));
    }

    private List<String> texts() {
        return Entries.of(hub.journal, hub.id).stream()
                .flatMap(entry -> entry.events().stream())
                .map(RemovalTest::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(RoomEvent event) {
        return event instanceof ChatSent sent && sent.text() != null ? sent.text() : "";
    }
}
