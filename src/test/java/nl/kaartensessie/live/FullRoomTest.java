package nl.kaartensessie.live;

import static nl.kaartensessie.live.LiveRoomFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.kaartensessie.journal.Entries;
import nl.kaartensessie.protocol.CloseCode;
import nl.kaartensessie.room.ChatLine.Audience;
import nl.kaartensessie.room.Hands.About;
import nl.kaartensessie.room.LogLimits;
import nl.kaartensessie.room.LogSize.Amount;
import nl.kaartensessie.room.Member.Role;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.Refusal;
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

    private static final CommandResult FULL = new CommandResult.Refused(Refusal.SESSION_FULL);
    private static final RoomRules SMALL =
            TestRules.with(new LogLimits(new Amount(30, 1_000_000), new Amount(40, 1_000_000), 20));

    private final LiveRoomFixture fixture = LiveRoomFixture.open(Setup.NONE, SMALL);
    private final MemberId sam = fixture.join("Sam");
    private int commands;

    @Test
    void rule_21_13_whatWasDoneIsAnsweredAsThenAndWhatIsRefusedOrChangesNothingIsNotStored() {
        fixture.done(KIM, new StartSession());
        String last = fill(fixture, sam);
        long head = head();

        CommandResult again = fixture.room.handle(sam, last, new GoAway());
        assertThat(again).isInstanceOf(CommandResult.Done.class);
        assertThat(fixture.elsewhere().room.handle(sam, last, new GoAway())).isEqualTo(again);
        assertThat(fixture.room.handle(sam, "raise", new RaiseHand(About.NEW))).isEqualTo(FULL);
        assertThat(fixture.room.handle(sam, "lower", new LowerHand(null))).isEqualTo(FULL);
        // Without an id there is nothing to remember.
        assertThat(fixture.room.handle(sam, null, new Rename("Sam"))).isInstanceOf(CommandResult.Done.class);
        assertThat(fixture.room.handle(sam, null, new Rename("Samira"))).isEqualTo(FULL);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void rule_21_16_facilitatorsAreToldOverEveryTransportAndParticipantsAreNot() {
        QueuePeer kimPeer = fixture.connect(KIM);
        QueuePeer samPeer = fixture.connect(sam);
        long since = fixture.room.latest().seq();
        fill(fixture, sam);

        assertThat(kimPeer.read())
                .filteredOn(frame -> frame.path("type").asText().equals("room.filling"))
                .extracting(frame -> frame.path("entries").intValue() + " "
                        + frame.path("limit").intValue())
                .containsExactly("20 30", "30 30");
        assertThat(samPeer.read())
                .isNotEmpty()
                .noneMatch(frame -> frame.toString().contains("filling"));
        assertThat(fixture.room.news(KIM, since, false).orElseThrow().toString())
                .contains("room.filling");
        assertThat(fixture.room.news(sam, since, false).orElseThrow().toString())
                .doesNotContain("filling");

        MemberId late = fixture.join("Bo", Role.FACILITATOR);
        for (MemberId facilitator : List.of(KIM, late)) {
            assertThat(filling(fixture, facilitator)).isEqualTo(30);
            assertThat(fixture.room.news(facilitator, 0, false).orElseThrow().toString())
                    .contains("\"filling\":{\"entries\":30,\"limit\":30}");
        }
        assertThat(filling(fixture, sam)).isZero();
        assertThat(fixture.room.news(sam, 0, false).orElseThrow().toString()).doesNotContain("filling");
    }

    @Test
    void rule_21_15_aRoomOfBeforeTheLimitTellsSoAndEndsOnEveryServer() {
        fixture.done(KIM, new StartSession());
        for (int i = 0; i < 200; i++) {
            fixture.append(sam, new CommandNoted(1));
        }
        LiveRoomFixture there = fixture.elsewhere();
        for (LiveRoomFixture server : List.of(fixture, there)) {
            assertThat(filling(server, KIM)).isEqualTo(30);
            assertThat(server.room.handle(KIM, "note", new LockRoom())).isEqualTo(FULL);
        }
        QueuePeer samPeer = fixture.connect(sam);
        assertThat(there.room.handle(KIM, "end", new EndSession())).isInstanceOf(CommandResult.Done.class);
        assertThat(fixture.room.handle(KIM, "end", new EndSession())).isInstanceOf(CommandResult.Done.class);
        assertThat(samPeer.closed()).isEqualTo(CloseCode.ENDED);
        assertThat(fixture.room.latest().status()).isEqualTo(RoomStatus.ENDED);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261128})
    void rule_21_12_twoServersTogetherKeepNoMoreThanTheLimit(long seed) {
        Random random = new Random(seed);
        List<LiveRoomFixture> servers = List.of(fixture, fixture.elsewhere());
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
            CommandResult answer = servers.get(random.nextInt(2)).room.handle(who, "c" + i, command);
            if (answer instanceof CommandResult.Done) {
                assertThat(servers.get(random.nextInt(2)).room.handle(who, "c" + i, command))
                        .isEqualTo(answer);
            }
        }
        // Starting always works, and is done once.
        assertThat(Entries.of(fixture.journal, fixture.id)).hasSizeBetween(40, 41);
        assertThat(servers.get(1).room.state()).isEqualTo(fixture.room.state());
    }

    /// @return the id of the last command that was done
    private String fill(LiveRoomFixture server, MemberId who) {
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
        return Entries.of(fixture.journal, fixture.id).getLast().last();
    }

    /// What the snapshot of a new connection tells; 0 when nothing.
    private static int filling(LiveRoomFixture server, MemberId reader) {
        QueuePeer peer = new QueuePeer(reader, server.clock.instant());
        server.room.attach(peer);
        server.room.detach(peer);
        return peer.frames().getFirst().at("/state/filling/entries").intValue();
    }
}
