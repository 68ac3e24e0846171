package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static nl.kaartensessie.live.LiveRoomFixture.seq;
import static nl.kaartensessie.support.LiveClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.live.transport.LongPollPeer;
import nl.kaartensessie.protocol.Frames;
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
class ViewedCardTest {

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId sam = fixture.join("Sam");
    private final MemberId eve = fixture.join("Eve");

    @Test
    void rule_6_5_facilitators_are_told_who_looks_where_and_nobody_else() {
        QueuePeer samPeer = fixture.connect(sam);
        QueuePeer evePeer = fixture.connect(eve);
        QueuePeer kimPeer = fixture.connect(KIM);
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
        fixture.connect(sam);
        look(sam, 5);
        assertThat(looking(fixture, KIM)).isEqualTo(Map.of("m_sam", 5));
        assertThat(looking(fixture, eve)).isEmpty();
        assertThat(looking(fixture, sam)).isEmpty();
    }

    @Test
    void rule_6_5_it_is_no_history() {
        fixture.connect(sam);
        var log = Entries.of(fixture.journal, fixture.id);
        long before = fixture.room.state().orElseThrow().seq();
        assertThat(seq(fixture.room.look(sam, 5))).isEqualTo(before);
        assertThat(Entries.of(fixture.journal, fixture.id))
                .isEqualTo(log)
                .extracting(Entry::by)
                .contains(sam);

        // It needs no database either.
        fixture.journal.down();
        assertThat(seq(fixture.room.look(sam, 6))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, LiveRoomFixture.CARDS + 1, Integer.MAX_VALUE})
    void rule_6_5_a_card_that_is_not_there_cannot_be_looked_at(int position) {
        fixture.connect(sam);
        QueuePeer kimPeer = fixture.connect(KIM);
        assertThat(fixture.room.look(sam, position)).isEqualTo(new CommandResult.Refused(Refusal.NO_SUCH_POSITION));
        assertThat(fixture.room.look(new MemberId("m_nobody"), 5))
                .isEqualTo(new CommandResult.Refused(Refusal.NO_VALID_TOKEN));
        assertThat(kimPeer.read()).isEmpty();
    }

    @Test
    void rule_6_5_who_is_offline_looks_nowhere() {
        QueuePeer kimPeer = fixture.connect(KIM);
        QueuePeer laptop = fixture.connect(sam);
        QueuePeer phone = fixture.connect(sam);
        look(sam, 5);
        fixture.room.detach(laptop);
        fixture.pass(Duration.ofSeconds(6));
        assertThat(looking(fixture, KIM)).isEqualTo(Map.of("m_sam", 5));
        fixture.room.detach(phone);
        fixture.pass(Duration.ofSeconds(5));

        assertThat(kimPeer.types()).containsExactly("member.connected", "member.looking", "member.disconnected");
        assertThat(looking(fixture, KIM)).isEmpty();
        fixture.connect(sam);
        assertThat(kimPeer.types()).containsExactly("member.connected");
        assertThat(looking(fixture, KIM)).isEmpty();
    }

    @Test
    void rule_6_5_a_reload_is_with_the_group_and_the_next_poll_is_no_reload() {
        QueuePeer kimPeer = fixture.connect(KIM);
        LongPollPeer first = new LongPollPeer(sam, false, false);
        fixture.room.attach(first);
        look(sam, 5);
        fixture.room.detach(first);
        fixture.pass(Duration.ofSeconds(1));
        LongPollPeer next = new LongPollPeer(sam, true, false);
        fixture.room.attach(next);
        assertThat(looking(fixture, KIM)).isEqualTo(Map.of("m_sam", 5));
        fixture.room.detach(next);
        fixture.room.attach(new LongPollPeer(sam, false, false));

        assertThat(looking(fixture, KIM)).isEmpty();
        assertThat(kimPeer.types()).containsExactly("member.connected", "member.looking", "member.looking");
    }

    @Test
    void rule_6_5_the_end_of_the_session_forgets_it() {
        fixture.done(KIM, new StartSession());
        fixture.connect(sam);
        look(sam, 5);
        fixture.done(KIM, new EndSession());
        assertThat(fixture.room.whereabouts().looking()).isEmpty();
        assertThat(looking(fixture, KIM)).isEmpty();
        assertThat(fixture.room.look(sam, 5)).isEqualTo(new CommandResult.Refused(Refusal.SESSION_ENDED));
    }

    @Test
    void rule_6_5_who_was_removed_looks_nowhere() {
        fixture.connect(sam);
        look(sam, 5);
        fixture.done(KIM, new RemoveMember(sam));
        assertThat(fixture.room.whereabouts().looking()).isEmpty();
        assertThat(fixture.room.look(sam, 5)).isEqualTo(new CommandResult.Refused(Refusal.NO_VALID_TOKEN));
    }

    @Test
    void rule_6_5_facilitators_at_another_server_are_told_too() {
        LiveRoomFixture other = fixture.neighbour();
        QueuePeer there = other.connect(KIM);
        fixture.connect(sam);
        look(sam, 5);
        assertThat(there.types()).containsExactly("member.connected", "member.looking");
        assertThat(looking(other, KIM)).isEqualTo(Map.of("m_sam", 5));

        // Whoever asks over REST may be answered by another server than the one of their connection.
        assertThat(other.room.look(sam, 7)).isInstanceOf(CommandResult.Done.class);
        assertThat(looking(fixture, KIM)).isEqualTo(Map.of("m_sam", 7));
        assertThat(there.read()).containsExactly(json("{'type':'member.looking','member':'m_sam','position':7}"));

        look(sam, 0);
        assertThat(there.read()).containsExactly(json("{'type':'member.looking','member':'m_sam'}"));
        assertThat(looking(other, KIM)).isEmpty();
    }

    @Test
    void rule_6_5_a_server_that_just_began_to_follow_the_room_hears_it_when_it_asks() {
        LiveRoomFixture other = fixture.elsewhere();
        fixture.connect(sam);
        look(sam, 5);
        fixture.neighbours.add(other);
        QueuePeer there = other.connect(KIM);

        fixture.room.tellOthers();
        assertThat(there.types()).containsExactly("member.connected", "member.looking");
        // An old hint that comes late changes nothing.
        ViewedCard late = new ViewedCard(sam, 3, fixture.clock.instant().minusSeconds(1));
        other.room.elsewhere(presence -> presence.elsewhere(late));
        assertThat(there.read()).isEmpty();
    }

    @Test
    void rule_6_5_who_comes_back_at_another_server_is_with_the_group() {
        LiveRoomFixture other = fixture.neighbour();
        QueuePeer here = fixture.connect(KIM);
        QueuePeer before = fixture.connect(sam);
        look(sam, 5);
        fixture.room.detach(before);
        fixture.pass(Duration.ofSeconds(1));
        QueuePeer there = other.connect(sam);
        assertThat(here.types()).containsExactly("member.connected", "member.looking", "member.looking");
        assertThat(looking(fixture, KIM)).isEmpty();

        // A server that is gone takes with it where its people looked.
        assertThat(other.room.look(sam, 4)).isInstanceOf(CommandResult.Done.class);
        fixture.pass(Duration.ofSeconds(5));
        assertThat(looking(fixture, KIM)).isEqualTo(Map.of("m_sam", 4));
        other.room.detach(there);
        other.pass(Duration.ofSeconds(5));
        assertThat(looking(fixture, KIM)).isEmpty();
        assertThat(here.types()).containsExactly("member.looking", "member.disconnected");
    }

    private void look(MemberId who, int position) {
        assertThat(fixture.room.look(who, position)).isInstanceOf(CommandResult.Done.class);
    }

    /// What the snapshot tells this reader.
    private static Map<String, Integer> looking(LiveRoomFixture server, MemberId reader) {
        var state = server.room.state().orElseThrow();
        var snapshot = Frames.state(
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
