package nl.kaartensessie.live;

import static nl.kaartensessie.LiveClient.json;
import static nl.kaartensessie.live.Hub.KIM;
import static nl.kaartensessie.live.Hub.seq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.EndSession;
import nl.kaartensessie.room.RoomCommand.RemoveMember;
import nl.kaartensessie.room.RoomCommand.StartSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who looks at a card alone.
class LookTest {

    private final Hub hub = Hub.open();
    private final MemberId sam = hub.join("Sam");
    private final MemberId eve = hub.join("Eve");

    @Test
    void rule_6_5_facilitators_are_told_who_looks_where_and_nobody_else() {
        QueuePeer samPeer = hub.connect(sam);
        QueuePeer evePeer = hub.connect(eve);
        QueuePeer kimPeer = hub.connect(KIM);
        evePeer.read();
        samPeer.read();

        look(sam, 5);
        look(sam, 5);
        look(sam, 6);
        look(sam, 0);
        look(sam, 0);

        assertThat(kimPeer.read())
                .containsExactly(
                        json("{'type':'member.looking','member':'m_sam','position':5}"),
                        json("{'type':'member.looking','member':'m_sam','position':6}"),
                        json("{'type':'member.looking','member':'m_sam'}"));
        assertThat(samPeer.read()).isEmpty();
        assertThat(evePeer.read()).isEmpty();
    }

    @Test
    void rule_6_5_a_facilitator_who_comes_later_sees_it_in_the_snapshot() {
        hub.connect(sam);
        look(sam, 5);
        assertThat(looking(hub, KIM)).isEqualTo(Map.of("m_sam", 5));
        assertThat(looking(hub, eve)).isEmpty();
        assertThat(looking(hub, sam)).isEmpty();
    }

    @Test
    void rule_6_5_it_is_no_history() {
        hub.connect(sam);
        var log = Entries.of(hub.journal, hub.id);
        long before = hub.room.state().orElseThrow().seq();
        assertThat(seq(hub.room.look(sam, 5))).isEqualTo(before);
        assertThat(Entries.of(hub.journal, hub.id))
                .isEqualTo(log)
                .extracting(Entry::by)
                .contains(sam);

        // It needs no database either.
        hub.journal.down();
        assertThat(seq(hub.room.look(sam, 6))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Hub.CARDS + 1, Integer.MAX_VALUE})
    void rule_6_5_a_card_that_is_not_there_cannot_be_looked_at(int position) {
        hub.connect(sam);
        QueuePeer kimPeer = hub.connect(KIM);
        assertThat(hub.room.look(sam, position)).isEqualTo(new Answer.Refused(Refusal.NO_SUCH_POSITION));
        assertThat(hub.room.look(new MemberId("m_nobody"), 5)).isEqualTo(new Answer.Refused(Refusal.NO_VALID_TOKEN));
        assertThat(kimPeer.read()).isEmpty();
    }

    @Test
    void rule_6_5_who_is_offline_looks_nowhere() {
        QueuePeer kimPeer = hub.connect(KIM);
        QueuePeer laptop = hub.connect(sam);
        QueuePeer phone = hub.connect(sam);
        look(sam, 5);
        hub.room.detach(laptop);
        hub.pass(Duration.ofSeconds(6));
        assertThat(looking(hub, KIM)).isEqualTo(Map.of("m_sam", 5));
        hub.room.detach(phone);
        hub.pass(Duration.ofSeconds(5));

        assertThat(kimPeer.types()).containsExactly("member.connected", "member.looking", "member.disconnected");
        assertThat(looking(hub, KIM)).isEmpty();
        hub.connect(sam);
        assertThat(kimPeer.types()).containsExactly("member.connected");
        assertThat(looking(hub, KIM)).isEmpty();
    }

    @Test
    void rule_6_5_a_reload_is_with_the_group_and_the_next_poll_is_no_reload() {
        QueuePeer kimPeer = hub.connect(KIM);
        PollPeer first = new PollPeer(sam, false, false);
        hub.room.attach(first);
        look(sam, 5);
        hub.room.detach(first);
        hub.pass(Duration.ofSeconds(1));
        PollPeer next = new PollPeer(sam, true, false);
        hub.room.attach(next);
        assertThat(looking(hub, KIM)).isEqualTo(Map.of("m_sam", 5));
        hub.room.detach(next);
        hub.room.attach(new PollPeer(sam, false, false));

        assertThat(looking(hub, KIM)).isEmpty();
        assertThat(kimPeer.types()).containsExactly("member.connected", "member.looking", "member.looking");
    }

    @Test
    void rule_6_5_the_end_of_the_session_forgets_it() {
        hub.done(KIM, new StartSession());
        hub.connect(sam);
        look(sam, 5);
        hub.done(KIM, new EndSession());
        assertThat(hub.room.whereabouts().looking()).isEmpty();
        assertThat(looking(hub, KIM)).isEmpty();
        assertThat(hub.room.look(sam, 5)).isEqualTo(new Answer.Refused(Refusal.SESSION_ENDED));
    }

    @Test
    void rule_6_5_who_was_removed_looks_nowhere() {
        hub.connect(sam);
        look(sam, 5);
        hub.done(KIM, new RemoveMember(sam));
        assertThat(hub.room.whereabouts().looking()).isEmpty();
        assertThat(hub.room.look(sam, 5)).isEqualTo(new Answer.Refused(Refusal.NO_VALID_TOKEN));
    }

    @Test
    void rule_6_5_facilitators_at_another_server_are_told_too() {
        Hub other = hub.neighbour();
        QueuePeer there = other.connect(KIM);
        hub.connect(sam);
        look(sam, 5);
        assertThat(there.types()).containsExactly("member.connected", "member.looking");
        assertThat(looking(other, KIM)).isEqualTo(Map.of("m_sam", 5));

        // Whoever asks over REST may be answered by another server than the one of their connection.
        assertThat(other.room.look(sam, 7)).isInstanceOf(Answer.Done.class);
        assertThat(looking(hub, KIM)).isEqualTo(Map.of("m_sam", 7));
        assertThat(there.read()).containsExactly(json("{'type':'member.looking','member':'m_sam','position':7}"));

        look(sam, 0);
        assertThat(there.read()).containsExactly(json("{'type':'member.looking','member':'m_sam'}"));
        assertThat(looking(other, KIM)).isEmpty();
    }

    @Test
    void rule_6_5_a_server_that_just_began_to_follow_the_room_hears_it_when_it_asks() {
        Hub other = hub.elsewhere();
        hub.connect(sam);
        look(sam, 5);
        hub.neighbours.add(other);
        QueuePeer there = other.connect(KIM);

        hub.room.tellOthers();
        assertThat(there.types()).containsExactly("member.connected", "member.looking");
        // An old hint that comes late changes nothing.
        other.room.elsewhere(new Look(sam, 3, hub.clock.instant().minusSeconds(1)));
        assertThat(there.read()).isEmpty();
    }

    @Test
    void rule_6_5_who_comes_back_at_another_server_is_with_the_group() {
        Hub other = hub.neighbour();
        QueuePeer here = hub.connect(KIM);
        QueuePeer before = hub.connect(sam);
        look(sam, 5);
        hub.room.detach(before);
        hub.pass(Duration.ofSeconds(1));
        QueuePeer there = other.connect(sam);
        assertThat(here.types()).containsExactly("member.connected", "member.looking", "member.looking");
        assertThat(looking(hub, KIM)).isEmpty();

        // A server that is gone takes with it where its people looked.
        assertThat(other.room.look(sam, 4)).isInstanceOf(Answer.Done.class);
        hub.pass(Duration.ofSeconds(5));
        assertThat(looking(hub, KIM)).isEqualTo(Map.of("m_sam", 4));
        other.room.detach(there);
        other.pass(Duration.ofSeconds(5));
        assertThat(looking(hub, KIM)).isEmpty();
        assertThat(here.types()).containsExactly("member.looking", "member.disconnected");
    }

    private void look(MemberId who, int position) {
        assertThat(hub.room.look(who, position)).isInstanceOf(Answer.Done.class);
    }

    /// What the snapshot tells this reader.
    private static Map<String, Integer> looking(Hub server, MemberId reader) {
        var state = server.room.state().orElseThrow();
        var snapshot = Wire.state(
                state,
                state.member(reader).orElseThrow(),
                server.room.whereabouts(),
                server.rules.filling(state),
                server.clock.instant());
        Map<String, Integer> looking = new TreeMap<>();
        snapshot.path("members").forEach(member -> {
            if (member.has("looking")) {
                looking.put(member.path("id").asText(), member.path("looking").intValue());
            }
        });
        return looking;
    }
}
