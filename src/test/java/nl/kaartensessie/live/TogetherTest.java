package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.RoomCommand.StartSession;
import nl.kaartensessie.room.Round.Command.*;
import nl.kaartensessie.room.Thoughts.Command.*;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a quiet moment and a round tell to whom, and what they make of presence.
class TogetherTest {

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId sam = fixture.join("Sam");
    private final MemberId noor = fixture.join("Noor");
    private final QueuePeer kimPeer = fixture.connect(KIM);
    private final QueuePeer samPeer = fixture.connect(sam);

    @BeforeEach
    void start() {
        fixture.done(KIM, new StartSession());
        kimPeer.read();
        samPeer.read();
    }

    @Test
    void rule_35_3_a_text_is_for_its_writer_alone_on_every_device() {
        fixture.done(KIM, new OpenMoment(1, null));
        QueuePeer phone = fixture.connect(sam);
        kimPeer.read();
        samPeer.read();

        fixture.done(sam, new WriteThought(1, "Mag dit?"));

        for (QueuePeer own : List.of(samPeer, phone)) {
            ObjectNode told = own.read().getFirst();
            assertThat(told.path("type").asText()).isEqualTo("think.written");
            assertThat(told.path("text").asText()).isEqualTo("Mag dit?");
        }
        ObjectNode counted = kimPeer.read().getFirst();
        assertThat(counted.path("type").asText()).isEqualTo("think.counted");
        assertThat(counted.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("seq", "at", "type", "position", "count");
        assertThat(snapshot(sam).path("own").asText()).isEqualTo("Mag dit?");
        assertThat(snapshot(noor).has("own")).isFalse();
        assertThat(snapshot(noor).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void rule_35_4_whoever_asks_later_what_happened_hears_of_no_writer() {
        fixture.done(KIM, new OpenMoment(1, null));
        long before = fixture.done(sam, new WriteThought(1, "Eerst dit"));
        fixture.done(sam, new WriteThought(1, "Mag dit?"));
        fixture.done(noor, new WriteThought(1, "Aan wie vraag je het?"));
        fixture.done(KIM, new RevealThoughts(1));

        for (MemberId reader : List.of(KIM, sam, noor)) {
            List<ObjectNode> events = news(reader, before);
            assertThat(events)
                    .extracting(event -> event.path("type").asText())
                    .containsExactly("think.counted", "think.counted", "think.revealed");
            assertThat(events.subList(0, 2)).noneMatch(event -> event.has("by") || event.has("text"));
            assertThat(events.getLast().path("texts").valueStream().map(text -> text.asText()))
                    .containsExactly("Aan wie vraag je het?", "Mag dit?");
        }
        assertThat(snapshot(sam).has("own")).isFalse();
    }

    @Test
    void rule_35_5_two_who_are_there_reveal_nothing_to_each_other() {
        fixture.done(KIM, new OpenMoment(1, null));
        fixture.done(sam, new WriteThought(1, "Mag dit?"));
        assertThat(fixture.room.handle(KIM, null, new RevealThoughts(1)))
                .isEqualTo(new CommandResult.Refused(Refusal.TOO_FEW));
        fixture.connect(noor);
        fixture.done(KIM, new RevealThoughts(1));
    }

    @Test
    void rule_36_1_a_round_has_those_who_are_online() {
        fixture.done(KIM, new StartRound(1));
        ObjectNode started = samPeer.read().getFirst();
        assertThat(started.path("type").asText()).isEqualTo("round.started");
        assertThat(started.path("order").valueStream().map(id -> id.asText()))
                .containsExactly(sam.value(), KIM.value());
        assertThat(fixture.room.latest().floor()).isEqualTo(sam);
    }

    @Test
    void rule_36_3_whose_connection_drops_keeps_the_floor_until_it_is_handed_on() {
        QueuePeer noorPeer = fixture.connect(noor);
        fixture.done(KIM, new StartRound(1));
        MemberId first = Optional.ofNullable(fixture.room.latest().floor()).orElseThrow();
        fixture.room.detach(first.equals(sam) ? samPeer : noorPeer);
        fixture.pass(Duration.ofSeconds(6));
        assertThat(fixture.room.latest().floor()).isEqualTo(first);

        fixture.done(KIM, new NextInRound(null));
        assertThat(fixture.room.latest().floor()).isEqualTo(first.equals(sam) ? noor : sam);
        assertThat(fixture.room.latest().round().ahead()).containsExactly(KIM, first);
        fixture.done(KIM, new NextInRound(null));
        fixture.done(KIM, new NextInRound(null));
        assertThat(fixture.room.latest().round().isOn()).isFalse();
        assertThat(fixture.room.latest().floor()).isNull();
    }

    private ObjectNode snapshot(MemberId reader) {
        return (ObjectNode) fixture.room
                .news(reader, 0, false)
                .orElseThrow()
                .path("snapshot")
                .path("state")
                .path("think");
    }

    private List<ObjectNode> news(MemberId reader, long since) {
        return fixture.room
                .news(reader, since, false)
                .orElseThrow()
                .path("events")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
    }
}
