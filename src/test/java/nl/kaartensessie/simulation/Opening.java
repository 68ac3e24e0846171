package nl.kaartensessie.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Agenda.Variant;
import nl.kaartensessie.room.Entry;
import nl.kaartensessie.room.Member;
import nl.kaartensessie.room.Outcome;
import nl.kaartensessie.room.RoomEvent.MemberJoined;
import nl.kaartensessie.room.RoomEvent.RoomOpened;
import nl.kaartensessie.room.Setup;
import nl.kaartensessie.room.VoteType;
import nl.kaartensessie.simulation.Secrets.Audience;

/// How the room of a simulation is opened: with something of everything, and marks in what not everybody may read.
final class Opening {

    private static final List<String> CARDS = List.of("oefen-1", "kaart-1", "kaart-2", "kaart-3", "slot");

    private Opening() {}

    static Entry of(Member first, Secrets secrets) {
        Setup setup = new Setup(
                List.of(VoteType.OPINION, VoteType.NONE, VoteType.CHOICE, VoteType.OPINION, VoteType.NONE),
                List.of(List.of(), List.of(), List.of("Delen", "Wachten", "Vragen"), List.of(), List.of()),
                "nl",
                ZoneId.of("Europe/Amsterdam"),
                List.of(
                        step("preparation", secrets, Map.of(Variant.TWO_HOURS, 10, Variant.ONE_HOUR, 5)),
                        step("welcome", secrets, Map.of(Variant.TWO_HOURS, 5, Variant.ONE_HOUR, 5)),
                        step("break", secrets, Map.of(Variant.TWO_HOURS, 10))),
                true,
                List.of("Laat elkaar uitpraten."),
                new Setup.Previous(
                        "Vorige keer",
                        2,
                        List.of(line(7, Outcome.Kind.AGREEMENT, secrets), line(8, Outcome.Kind.QUESTION, secrets))),
                Map.of(3, List.of("En als " + twist(secrets), "En dan " + twist(secrets))));
        return new Entry(
                1,
                Instant.parse("2026-11-23T13:00:00Z"),
                first.id(),
                null,
                List.of(new RoomOpened("Titel", "set", 3, CARDS, setup), new MemberJoined(first)));
    }

    private static Setup.PlannedStep step(String key, Secrets secrets, Map<Variant, Integer> minutes) {
        String text = "Tekst " + secrets.mark(Audience.FACILITATORS, null, null);
        return new Setup.PlannedStep(key, key, text, minutes);
    }

    private static Outcome line(long item, Outcome.Kind kind, Secrets secrets) {
        String text = "Toen " + secrets.mark(Audience.FACILITATORS, null, null);
        return new Outcome(item, item, new Outcome.Content(kind, text, null, null, null));
    }

    private static String twist(Secrets secrets) {
        return secrets.mark(Audience.NOBODY, null, null);
    }
}
