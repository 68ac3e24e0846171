package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import nl.kaartensessie.room.CardProgress.Mark;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.LogLimits;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.Outcomes;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.TestRules;
import org.junit.jupiter.api.Test;

/// What readers of one session get, frame by frame, and the state that it makes. The client in the browser folds
/// the same file. After a change of the wire that is meant, write it anew: `mvn test -Dtest=GoldenTest
/// -Dgolden=write`.
class GoldenTest {

    private static final Path FILE = Path.of("src/test/resources/golden/transcripts.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final LiveRoomFixture fixture = LiveRoomFixture.open();
    private final MemberId bo = fixture.join("Bo", Role.FACILITATOR);
    private final MemberId sam = fixture.join("Sam");
    private final MemberId noor = fixture.join("Noor");

    @Test
    void rule_7_3_aSessionLooksToItsReadersAsItAlwaysDid() throws IOException {
        ArrayNode transcripts = session().addAll(GoldenActivities.transcripts()).addAll(filling());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, JSON.writeValueAsString(transcripts) + "\n");
        }
        assertThat(JSON.readTree(JSON.writeValueAsString(transcripts)))
                .isEqualTo(JSON.readTree(Files.readString(FILE)));
    }

    @Test
    void rule_7_3_theFoldOfTheFramesIsTheSnapshotOfAFreshConnection() throws IOException {
        JSON.readTree(Files.readString(FILE)).forEach(transcript -> {
            ReferenceClient fold = new ReferenceClient();
            transcript.path("frames").forEach(frame -> fold.apply((ObjectNode) frame));
            assertThat(fold.state()).as(transcript.path("name").asText()).isEqualTo(transcript.path("state"));
        });
    }

    /// Everything that can happen, told to a facilitator, a participant, and one who comes in late.
    private ArrayNode session() {
        QueuePeer kimPeer = fixture.connect(KIM);
        QueuePeer samPeer = fixture.connect(sam);
        QueuePeer noorPeer = fixture.connect(noor);
        lobby();
        cardsAndHands();
        fixture.room.detach(noorPeer);
        then(Duration.ofSeconds(5));
        QueuePeer late = fixture.connect(noor);
        talk();
        ArrayNode transcripts = JSON.createArrayNode();
        transcripts.add(transcript("a facilitator, the whole session", kimPeer, KIM));
        transcripts.add(transcript("a participant, the whole session", samPeer, sam));
        transcripts.add(transcript("a participant who comes back halfway", late, noor));
        QueuePeer untilTheEnd = fixture.connect(sam);
        does(sam, new RaiseHand(About.NEW));
        does(KIM, new EndSession());
        transcripts.add(transcript("the end", untilTheEnd, sam));
        return transcripts;
    }

    /// A room that fills up, told to a facilitator and to a participant.
    private static ArrayNode filling() {
        LogLimits limits = new LogLimits(new Amount(6, 100_000), new Amount(9, 100_000), 4);
        LiveRoomFixture full = LiveRoomFixture.open(Setup.NONE, TestRules.with(limits));
        MemberId sam = full.join("Sam");
        QueuePeer kimPeer = full.connect(KIM);
        QueuePeer samPeer = full.connect(sam);
        full.done(KIM, new StartSession());
        for (int i = 1; i <= 3; i++) {
            full.done(sam, new SendChat("Regel " + i, Audience.ALL));
        }
        ArrayNode transcripts = JSON.createArrayNode();
        transcripts.add(transcript(full, "a room that fills up, to a facilitator", kimPeer, KIM));
        transcripts.add(transcript(full, "a room that fills up, to a participant", samPeer, sam));
        return transcripts;
    }

    private void lobby() {
        does(KIM, new MarkCard(3, Mark.SKIPPED));
        does(KIM, new LockRoom());
        does(KIM, new UnlockRoom());
        MemberId guest = fixture.join("Gast");
        does(guest, new RaiseHand(About.NEW));
        does(KIM, new RemoveMember(guest));
        does(sam, new Rename("Samira 🚲"));
        does(KIM, new StartSession());
    }

    private void cardsAndHands() {
        does(noor, new RaiseHand(About.REPLY));
        does(sam, new RaiseHand(About.NEW));
        looks(sam, 2);
        looks(noor, 4);
        does(KIM, new CallHand(sam));
        does(sam, new RaiseHand(About.REPLY));
        does(KIM, new ShowCard(5));
        does(KIM, new MarkCard(1, Mark.DISCUSSED));
        does(KIM, new ShowCard(2));
        looks(bo, 7);
        looks(bo, 0);
        looks(sam, 1);
        does(bo, new LowerHand(sam));
        does(noor, new RaiseHand(About.NEW));
        does(KIM, new CallHand(noor));
        does(sam, new RaiseHand(About.NEW));
        does(KIM, new LowerAllHands());
        does(noor, new RaiseHand(About.NEW));
        does(KIM, new MarkCard(3, Mark.NONE));
        does(KIM, new MarkCard(4, Mark.PARKED));
    }

    private void talk() {
        does(sam, new SendChat("Dag <allemaal> & \"iedereen\"", Audience.ALL));
        long secret = does(noor, new SendChat("Alleen voor de begeleiding", Audience.FACILITATOR));
        long mistake = does(sam, new SendChat("Een vergissing", Audience.ALL));
        does(KIM, new SendChat("Onder ons", Audience.FACILITATOR));
        does(sam, new RemoveChat(mistake));
        does(KIM, new RemoveChat(secret));
        does(noor, new SendChat("Nog eens", Audience.FACILITATOR));
        does(noor, new GoAway());
        does(sam, new GoAway());
        does(sam, new ComeBack());
        does(KIM, new CallHand(noor));
        MemberId troll = fixture.join("Trol");
        does(troll, new SendChat("Bah", Audience.ALL));
        does(troll, new SendChat("Bah, begeleider", Audience.FACILITATOR));
        does(
                troll,
                new Outcomes.Command.AddOutcome(
                        new Outcomes.Command.Typed(Outcome.Kind.NEED, "Bah", null, null, null, null)));
        does(KIM, new RemoveMember(troll, true, true));
        does(KIM, new RenewKey(new byte[32], Set.of(bo)));
    }

    private long does(MemberId who, RoomCommand command) {
        then(Duration.ofMillis(1_234));
        return fixture.done(who, command);
    }

    private void looks(MemberId who, int position) {
        assertThat(fixture.room.look(who, position)).isInstanceOf(CommandResult.Done.class);
    }

    private void then(Duration later) {
        fixture.pass(later);
    }

    private ObjectNode transcript(String name, QueuePeer reader, MemberId member) {
        return transcript(fixture, name, reader, member);
    }

    /// What `reader` was sent, and what the room then is to a fresh connection of the same member.
    static ObjectNode transcript(LiveRoomFixture fixture, String name, QueuePeer reader, MemberId member) {
        ObjectNode transcript = JSON.createObjectNode().put("name", name);
        ArrayNode frames = transcript.putArray("frames");
        reader.frames().forEach(frames::add);
        QueuePeer fresh = new QueuePeer(member, fixture.clock.instant());
        fixture.room.attach(fresh);
        fixture.room.detach(fresh);
        ObjectNode state = fold(fresh).state();
        if (state.path("status").asText().equals("ended")) {
            // Nobody is connected any more, but nobody is told so either.
            state.set("members", fold(reader).state().path("members"));
        }
        transcript.set("state", state);
        return transcript;
    }

    static ReferenceClient fold(QueuePeer reader) {
        ReferenceClient fold = new ReferenceClient();
        reader.frames().forEach(fold::apply);
        return fold;
    }
}
