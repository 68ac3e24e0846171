package nl.kaartensessie.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kaartensessie.room.Ballot;
import nl.kaartensessie.room.RandomEvents;
import nl.kaartensessie.room.RoomEvent;
import nl.kaartensessie.room.RoomEvent.*;
import nl.kaartensessie.room.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The form of the events, in old logs and in other people's clients, does not change by accident: it is held to
/// `golden/events.json`, one event a line.
class EventJsonTest {

    @Test
    void writesWhatIsInTheGoldenFile() throws IOException {
        assertThat(EventExamples.ALL)
                .extracting(event -> EventJson.encode(List.of(event)))
                .containsExactlyElementsOf(
                        golden().stream().map(line -> "[" + line + "]").toList());
    }

    @Test
    void readsWhatIsInTheGoldenFile() throws IOException {
        assertThat(EventJson.decode(golden().toString())).isEqualTo(EventExamples.ALL);
    }

    @Test
    void theGoldenFileHasEveryEvent() {
        assertThat(EventExamples.ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(RandomEvents.kinds(RoomEvent.class));
    }

    @Test
    void anyEventsComeBackAsTheyWere() {
        for (long seed = 1; seed <= 200; seed++) {
            List<RoomEvent> events = new RandomEvents(seed).oneOfEach();
            assertThat(EventJson.decode(EventJson.encode(events)))
                    .as("seed %d", seed)
                    .isEqualTo(events);
        }
    }

    @Test
    void rule_38_1_a_room_to_practise_in_comes_back_as_one() {
        RoomOpened real = opened();
        assertThat(real.setup().practice()).isFalse();
        RoomOpened practice = new RoomOpened(
                real.title(),
                real.deck(),
                real.deckVersion(),
                real.cards(),
                real.setup().withPractice(Instant.parse("2026-11-23T14:05:07.123Z")));
        assertThat(EventJson.decode(EventJson.encode(List.of(practice)))).containsExactly(practice);
    }

    @Test
    void roomsOfOneDeckHaveItsTextsInMemoryOnce() {
        assertThat(opened().cards().getFirst()).isSameAs(opened().cards().getFirst());
        assertThat(opened().setup().steps().getFirst().text())
                .isSameAs(opened().setup().steps().getFirst().text());
    }

    private static RoomOpened opened() {
        return EventExamples.ALL.stream()
                .filter(RoomOpened.class::isInstance)
                .map(event -> (RoomOpened)
                        EventJson.decode(EventJson.encode(List.of(event))).getFirst())
                .filter(opened -> !opened.setup().steps().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fieldsThatANewerVersionAddsArePassedOver() {
        assertThat(EventJson.decode("[{\"type\":\"card.shown\",\"position\":2,\"colour\":{\"x\":[1]}}]"))
                .containsExactly(new CardShown(2));
    }

    @Test
    void rule_8_11_whatANewerServerWroteIsKeptAsItIs() {
        String written = "[{\"type\":\"card.turned\",\"by\":{\"whom\":[1]}}]";

        assertThat(EventJson.decode(written)).singleElement().isInstanceOf(UnknownEvent.class);
        assertThat(EventJson.encode(EventJson.decode(written))).isEqualTo(written);
        assertThat(EventJson.decode(written).getFirst().told()).isFalse();
    }

    @Test
    void rule_12_8_an_option_of_before_there_were_words_has_those_of_its_name() {
        String written = "[{\"type\":\"vote.opened\",\"position\":1,\"options\":[\"agree\",\"first\"],\"voters\":4}]";
        assertThat(EventJson.decode(written))
                .containsExactly(new Votes.Event.VoteOpened(
                        1, List.of(new Ballot.Option("agree", "Eens"), new Ballot.Option("first", "A")), 1, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{\"type\":\"card.marked\",\"position\":1,\"mark\":\"eaten\"}]",
                "[{\"type\":\"hand.raised\",\"member\":\"m\"}]",
                "[{"
            })
    void whatItDoesNotKnowIsNotGuessed(String events) {
        assertThatIllegalStateException().isThrownBy(() -> EventJson.decode(events));
    }

    /// The lines of the file without the brackets and commas of the array.
    private static List<String> golden() throws IOException {
        try (var file = Objects.requireNonNull(EventJsonTest.class.getResourceAsStream("/golden/events.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("{"))
                    .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                    .toList();
        }
    }
}
