package nl.kaartensessie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.kaartensessie.protocol.EventJson;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RandomEvents;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.ChatSent;
import nl.kaartensessie.room.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusMessageTest {

    /// What PostgreSQL takes.
    private static final int LONGEST = 7_999;

    private static final String SERVER = "3f0c";
    private static final RoomId ROOM = new RoomId("r_abc");
    private static final MemberId ANNA = new MemberId("m_anna");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void anEntryComesOverAsItWas() {
        for (long seed = 1; seed <= 50; seed++) {
            Entry entry = entry(new RandomEvents(seed).oneOfEach().subList(0, 5));
            assertThat(BusMessage.entry(read(appended(entry))))
                    .as("seed %d", seed)
                    .isEqualTo(entry);
        }
    }

    @Test
    void anEntryThatDoesNotFitHasToBeReadInTheLog() {
        Entry entry = entry(List.of(said("é".repeat(4_000))));
        String line = appended(entry);
        assertThat(BusMessage.entry(read(line))).isNull();
        assertThat(read(line).path("last").asLong()).isEqualTo(entry.last());
        assertThat(BusMessage.room(line)).isEqualTo(ROOM);
    }

    @Test
    void theRoomIsFoundInEveryLineAboutOne() {
        String hint = BusMessage.hint(
                SERVER,
                JsonNodeFactory.instance.objectNode().put("room", ROOM.value()).put("ask", true));
        assertThat(Stream.of(appended(entry(List.of(said("x")))), BusMessage.erased(SERVER, ROOM), hint))
                .allSatisfy(line -> {
                    assertThat(line)
                            .startsWith(BusMessage.beginning(SERVER))
                            .doesNotStartWith(BusMessage.beginning("3f0d"));
                    assertThat(BusMessage.room(line)).isEqualTo(ROOM);
                });
    }

    @Test
    void aLineAboutNoRoomHasNone() {
        String alive =
                BusMessage.hint(SERVER, JsonNodeFactory.instance.objectNode().put("alive", true));
        assertThat(BusMessage.room(alive)).isNull();
    }

    @Test
    void whatPeopleTypeIsTakenForNoRoom() {
        assertThat(BusMessage.room(appended(entry(List.of(said("\"room\":\"r_other\""))))))
                .isEqualTo(ROOM);
    }

    @Test
    void linesGoInAsFewMessagesAsCanBe() {
        List<String> lines =
                Stream.of(4_000, 3_000, 2_000, 5_000, 100).map("x"::repeat).toList();
        assertThat(BusMessage.messages(lines)).containsExactly(0, 0, 1, 1, 1);
        assertThat(BusMessage.packed(lines))
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LONGEST));
        assertThat(BusMessage.packed(lines).stream().flatMap(String::lines)).containsExactlyElementsOf(lines);
    }

    @ParameterizedTest
    @CsvSource({"7900, 10, 0, 1", "3900, 3998, 0, 0", "3900, 3999, 0, 1"})
    void aMessageIsFullToTheByte(int one, int other, int first, int second) {
        assertThat(BusMessage.messages(List.of("x".repeat(one), "x".repeat(other))))
                .containsExactly(first, second);
    }

    @Test
    void aLineFitsToTheByte() {
        assertThat(BusMessage.fits("x".repeat(7_900))).isTrue();
        assertThat(BusMessage.fits("x".repeat(7_901))).isFalse();
    }

    private static String appended(Entry entry) {
        return BusMessage.appended(SERVER, ROOM, entry, EventJson.encode(entry.events()));
    }

    private static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static ChatSent said(String text) {
        return new ChatSent(text, Audience.ALL);
    }

    private static Entry entry(List<RoomEvent> events) {
        return new Entry(7, Instant.parse("2026-11-23T13:00:00.123Z"), ANNA, "c1", events);
    }
}
