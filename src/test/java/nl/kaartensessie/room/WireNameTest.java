package nl.kaartensessie.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.Member.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The names of values in JSON, as the contract has them.
class WireNameTest {

    static Stream<Arguments> names() {
        return Stream.of(
                named(Variant.TWO_HOURS, Variant.TWO_HOURS::wireName, "two-hours"),
                named(RoomStatus.LOBBY, RoomStatus.LOBBY::wireName, "lobby"),
                named(Mark.PARKED, Mark.PARKED::wireName, "parked"),
                named(Audience.FACILITATOR, Audience.FACILITATOR::wireName, "facilitator"),
                named(About.REPLY, About.REPLY::wireName, "reply"),
                named(Role.PARTICIPANT, Role.PARTICIPANT::wireName, "participant"),
                named(VoteType.OPINION, VoteType.OPINION::wireName, "opinion"),
                named(Outcome.Kind.TOMORROW, Outcome.Kind.TOMORROW::wireName, "tomorrow"),
                named(OwnCards.Kind.DILEMMA, OwnCards.Kind.DILEMMA::wireName, "dilemma"),
                named(FollowUp.Standing.UNDERWAY, FollowUp.Standing.UNDERWAY::wireName, "underway"),
                named(Refusal.NO_SUCH_ROOM, Refusal.NO_SUCH_ROOM::wireName, "no-such-room"));
    }

    private static Arguments named(Enum<?> value, Supplier<String> written, String name) {
        return arguments(value, written, name);
    }

    @ParameterizedTest
    @MethodSource("names")
    <E extends Enum<E>> void a_value_is_written_and_read_by_its_name(E value, Supplier<String> written, String name) {
        assertThat(written.get()).isEqualTo(name);
        assertThat(WireName.parse(value.getDeclaringClass(), name)).contains(value);
    }

    @Test
    void a_member_is_written_by_its_id() {
        assertThat(new MemberId("m_ben")).hasToString("m_ben");
    }

    @Test
    void another_name_is_none() {
        assertThat(WireName.parse(Variant.class, "TWO_HOURS")).isEmpty();
        assertThat(WireName.parse(Variant.class, "three-hours")).isEmpty();
    }
}
