package nl.kaartensessie.live;

import static nl.kaartensessie.live.Hub.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.room.About;
import nl.kaartensessie.room.Audience;
import nl.kaartensessie.room.LogLimits;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
import nl.kaartensessie.room.Role;
import nl.kaartensessie.room.RoomCommand;
import nl.kaartensessie.room.RoomCommand.*;
import nl.kaartensessie.room.RoomEvent.CommandNoted;
import nl.kaartensessie.room.RoomRules;
import nl.kaartensessie.room.RoomStatus;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.TestRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A room at its limit, on one server and on two (rules 21.13 to 21.16).
class FullRoomTest {

    private static final Answer FULL = new Answer.Refused(Refusal.SESSION_FULL);
    private static final RoomRules SMALL =
            TestRules.with(new LogLimits(new Amount(30, 1_000_000), new Amount(40, 1_000_000), 20));

    private final Hub hub = Hub.open(Setup.NONE, SMALL);
    private final MemberId sam = hub.join("Sam");
    private int commands;

    @Test
    void rule_21_13_whatWasDoneIsAnsweredAsThenAndWhatIsRefusedOrChangesNothingIsNotStored() {
        hub.done(KIM, new StartSession());
        String last = fill(hub, sam);
        long head = head();

        Answer again = hub.room.handle(sam, last, new GoAway());
        assertThat(again).isInstanceOf(Answer.Done.class);
        assertThat(hub.elsewhere().room.handle(sam, last, new GoAway())).isEqualTo(again);
        assertThat(hub.room.handle(sam, "raise", new RaiseHand(About.NEW))).isEqualTo(FULL);
        assertThat(hub.room.handle(sam, "lower", new LowerHand(null))).isEqualTo(FULL);
        // Without an id there is nothing to remember.
        assertThat(hub.room.handle(sam, null, new Rename("Sam"))).isInstanceOf(Answer.Done.class);
        assertThat(hub.room.handle(sam, null, new Rename("Samira"))).isEqualTo(FULL);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void rule_21_16_facilitatorsAreToldOverEveryTransportAndParticipantsAreNot() {
        QueuePeer kimPeer = hub.connect(KIM);
        QueuePeer samPeer = hub.connect(sam);
        long since = hub.room.latest().seq();
        fill(hub, sam);

        assertThat(kimPeer.read())
                .filteredOn(frame -> frame.path("type").asText().equals("room.filling"))
                .extracting(frame -> frame.path("entries").intValue() + " "
                        + frame.path("limit").intValue())
                .containsExactly("20 30", "30 30");
        assertThat(samPeer.read())
                .isNotEmpty()
                .noneMatch(frame -> frame.toString().contains("filling"));
        assertThat(hub.room.news(KIM, since, false).orElseThrow().toString()).contains("room.filling");
        assertThat(hub.room.news(sam, since, false).orElseThrow().toString()).doesNotContain("filling");

        MemberId late = hub.join("Bo", Role.FACILITATOR);
        for (MemberId facilitator : List.of(KIM, late)) {
            assertThat(filling(hub, facilitator)).isEqualTo(30);
            assertThat(hub.room.news(facilitator, 0, false).orElseThrow().toString())
                    .contains("\"filling\":{\"entries\":30,\"limit\":30}");
        }
        assertThat(filling(hub, sam)).isZero();
        assertThat(hub.room.news(sam, 0, false).orElseThrow().toString()).doesNotContain("filling");
    }

    @Test
    void rule_21_15_aRoomOfBeforeTheLimitTellsSoAndEndsOnEveryServer() {
        hub.done(KIM, new StartSession());
        for (int i = 0; i < 200; i++) {
            hub.append(sam, new CommandNoted(1));
        }
        Hub there = hub.elsewhere();
        for (Hub server : List.of(hub, there)) {
            assertThat(filling(server, KIM)).isEqualTo(30);
            assertThat(server.room.handle(KIM, "note", new LockRoom())).isEqualTo(FULL);
        }
        QueuePeer samPeer = hub.connect(sam);
        assertThat(there.room.handle(KIM, "end", new EndSession())).isInstanceOf(Answer.Done.class);
        assertThat(hub.room.handle(KIM, "end", new EndSession())).isInstanceOf(Answer.Done.class);
        assertThat(samPeer.closed()).isEqualTo(CloseCode.ENDED);
        assertThat(hub.room.latest().status()).isEqualTo(RoomStatus.ENDED);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261128})
    void rule_21_12_twoServersTogetherKeepNoMoreThanTheLimit(long seed) {
        Random random = new Random(seed);
        List<Hub> servers = List.of(hub, hub.elsewhere());
        List<MemberId> members = List.of(KIM, sam);
        List<RoomCommand> wanted = new ArrayList<>(List.of(
                new StartSession(),
                new GoAway(),
                new ComeBack(),
                new RaiseHand(About.NEW),
                new LowerHand(null),
                new LockRoom(),
                new UnlockRoom(),
                new SendChat("Dag", Audience.ALL)));
        for (int i = 0; i < 400; i++) {
            MemberId who = members.get(random.nextInt(2));
            RoomCommand command = wanted.get(random.nextInt(wanted.size()));
            Answer answer = servers.get(random.nextInt(2)).room.handle(who, "c" + i, command);
            if (answer instanceof Answer.Done) {
                assertThat(servers.get(random.nextInt(2)).room.handle(who, "c" + i, command))
                        .isEqualTo(answer);
            }
        }
        // Starting always works, and is done once.
        assertThat(Entries.of(hub.journal, hub.id)).hasSizeBetween(40, 41);
        assertThat(servers.get(1).room.state()).isEqualTo(hub.room.state());
    }

    /// @return the id of the last command that was done
    private String fill(Hub server, MemberId who) {
        while (true) {
            String id = "f" + ++commands;
            if (server.room
                    .handle(who, id, commands % 2 == 1 ? new GoAway() : new ComeBack())
                    .equals(FULL)) {
                return "f" + (commands - 1);
            }
        }
    }

    private long head() {
        return Entries.of(hub.journal, hub.id).getLast().last();
    }

    /// What the snapshot of a new connection tells; 0 when nothing.
    private static int filling(Hub server, MemberId reader) {
        QueuePeer peer = new QueuePeer(reader, server.clock.instant());
        server.room.attach(peer);
        server.room.detach(peer);
        return peer.frames().getFirst().at("/state/filling/entries").intValue();
    }
}
