package nl.kaartensessie.process.history;

import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.kaartensessie.support.RoomClient;

/// What one member does, drawn from a seed: the same seed draws the same.
///
/// Thread rule: one thread.
final class Script {

    private static final int CARDS = 20;

    private final Random random;
    private final RoomRecorder recorder;
    private final RoomClient self;
    private final List<RoomClient> team;

    /// @param team all members; the first facilitates
    Script(long seed, RoomRecorder recorder, RoomClient self, List<RoomClient> team) {
        this.random = new Random(seed);
        this.recorder = recorder;
        this.self = self;
        this.team = team;
    }

    /// How long they look on before the next command.
    ///
    /// @param longest millis
    int pauseMillis(int longest) {
        return 100 + random.nextInt(longest - 100);
    }

    /// The fields of a command behind its id.
    String next() {
        boolean leads = self.key() != null;
        return switch (random.nextInt(leads ? 15 : 10)) {
            case 0 -> "'hand.raise'";
            case 1 -> "'hand.lower'";
            case 2 -> random.nextBoolean() ? "'member.away'" : "'member.back'";
            case 3 -> "'grade.give','grade':%d,'why':'%s'".formatted(1 + random.nextInt(10), secret());
            case 4 -> "'vote.cast','position':1,'option':'%s'".formatted(random.nextBoolean() ? "agree" : "disagree");
            case 5 -> "'outcome.add','kind':'agreement','text':'Afspraak %d'".formatted(random.nextInt(1_000));
            case 6 -> random.nextBoolean() ? "'pledge.make'" : "'chat.send','text':'Regel %d'".formatted(card());
            case 7 -> "'chat.send','text':'Regel %d'".formatted(random.nextInt(1_000));
            case 8, 9 -> "'chat.send','to':'facilitator','text':'%s'".formatted(secretOf(self));
            case 10, 11, 12 -> "'card.show','position':%d".formatted(card());
            case 13 ->
                random.nextBoolean()
                        ? "'note.set','about':'card:%d','text':'%s'".formatted(card(), secretOf(self))
                        : "'card.mark','position':%d,'mark':'skipped'".formatted(card());
            default -> {
                RoomClient other = team.get(1 + random.nextInt(team.size() - 1));
                yield random.nextBoolean()
                        ? "'hand.call','member':'%s'".formatted(other.member())
                        : "'chat.send','to':'member','member':'%s','text':'%s'"
                                .formatted(other.member(), secretOf(other));
            }
        };
    }

    private int card() {
        return 1 + random.nextInt(CARDS);
    }

    /// For this member alone.
    private String secret() {
        return recorder.secretFor(Set.of(self.member()));
    }

    /// Between this member and who facilitates.
    private String secretOf(RoomClient member) {
        return recorder.secretFor(Set.copyOf(List.of(team.getFirst().member(), member.member())));
    }
}
