package nl.kaartensessie.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kaartensessie.room.Ballot.Option;
import nl.kaartensessie.room.Break.Event.*;
import nl.kaartensessie.room.Choice;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Grades.Event.*;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.OnSite.Event.MemberOnSite;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.RoomState;
import nl.kaartensessie.room.Round.Event.*;
import nl.kaartensessie.room.Votes.Event.*;
import org.junit.jupiter.api.Test;

/// What one reader gets: answers to commands, presence, and of the snapshot what the golden transcripts have not
/// (section 5 of the contract).
class FramesTest {

    private static final Member ANNA = new Member(new MemberId("m_anna"), "Anna", Role.FACILITATOR);
    private static final Member BEN = new Member(new MemberId("m_ben"), "Ben", Role.PARTICIPANT);
    private static final Instant NOW = Instant.parse("2026-11-23T13:05:07.123Z");
    private static final PresenceSnapshot BEN_ALONE = new PresenceSnapshot(Set.of(BEN.id()), Map.of(BEN.id(), 2));

    @Test
    void rule_7_4_a_command_is_acknowledged_by_its_id() {
        assertThat(read(Frames.ack("c1", 7))).isEqualTo(read("{'type':'ack','id':'c1','seq':7}".replace('\'', '"')));
    }

    @Test
    void rule_7_6_a_refusal_names_the_command_if_it_had_a_name() {
        JsonNode refused = read(Frames.error("c1", Refusal.NO_VOTE, Locale.ENGLISH));
        assertThat(refused.path("id").textValue()).isEqualTo("c1");
        assertThat(refused.path("status").intValue()).isEqualTo(409);
        assertThat(refused.path("refusal").textValue()).isEqualTo("no-vote");
        assertThat(refused.path("title").textValue()).isNotBlank();
        assertThat(refused.path("detail").textValue()).isNotBlank();
        assertThat(read(Frames.error(null, Refusal.NO_VOTE, Locale.ENGLISH)).has("id"))
                .isFalse();
    }

    @Test
    void rule_6_5_facilitators_alone_read_where_somebody_looks() {
        RoomState room = room();
        assertThat(Frames.presence(room, ANNA, BEN_ALONE).path("looking").toString())
                .isEqualTo("{\"m_ben\":2}");
        assertThat(Frames.presence(room, BEN, BEN_ALONE).has("looking")).isFalse();
        for (Member reader : List.of(ANNA, BEN)) {
            assertThat(Frames.presence(room, reader, BEN_ALONE).path("online").toString())
                    .isEqualTo("[\"m_ben\"]");
        }
    }

    @Test
    void rule_14_2_a_member_alone_reads_their_own_grade() {
        RoomState room = room(new GradeGiven(8, "Goed", 1));
        assertThat(state(room, BEN).path("grades").path("own").toString()).isEqualTo("{\"grade\":8,\"why\":\"Goed\"}");
        assertThat(state(room, ANNA).path("grades").has("own")).isFalse();
    }

    @Test
    void rule_42_4_a_table_device_alone_reads_what_was_chosen_on_it() {
        RoomState room = room(
                new MemberOnSite(BEN.id(), 5),
                new VoteOpened(1, List.of(new Option("agree", "Eens"), new Option("disagree", "Oneens")), 1, 5),
                new VoteCast(1, new Choice(Map.of("agree", 3, "disagree", 2), null), 5));
        assertThat(state(room, BEN).path("vote").path("ownCounts").toString())
                .isEqualTo("{\"agree\":3,\"disagree\":2}");
        assertThat(state(room, ANNA).path("vote").has("ownCounts")).isFalse();
    }

    @Test
    void rule_13_2_everybody_reads_who_is_back() {
        RoomState room = room(new BreakStarted(NOW), new BreakReturned(BEN.id()));
        assertThat(state(room, ANNA).path("break").path("returned").toString()).isEqualTo("[\"m_ben\"]");
    }

    @Test
    void rule_36_1_everybody_reads_the_order_of_a_round() {
        RoomState room = room(new RoundStarted(1, List.of(BEN.id(), ANNA.id())));
        assertThat(state(room, BEN).path("round").toString())
                .isEqualTo("{\"position\":1,\"order\":[\"m_ben\",\"m_anna\"],\"ahead\":[\"m_anna\"]}");
    }

    private static JsonNode state(RoomState room, Member reader) {
        return Frames.state(room, reader, BEN_ALONE, Optional.empty(), NOW);
    }

    /// A live room of Anna and Ben, and what Ben did in it.
    private static RoomState room(RoomEvent... events) {
        List<RoomEvent> all = new ArrayList<>(List.of(
                EventExamples.ALL.getFirst(),
                new MemberJoined(ANNA),
                new MemberJoined(BEN),
                new SessionStarted(),
                new CardShown(1)));
        all.addAll(List.of(events));
        return RoomState.of(List.of(new Entry(1, NOW, BEN.id(), null, all)));
    }

    private static JsonNode read(String frame) {
        try {
            return new ObjectMapper().readTree(frame);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
