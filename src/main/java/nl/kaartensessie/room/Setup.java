package nl.kaartensessie.room;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.room.Agenda.Variant;
import org.jspecify.annotations.Nullable;

/// What a room is opened with besides its cards, frozen at that moment: later texts and settings never reach it.
///
/// @param ballots of the cards in the room's order; empty in rooms of before there were votes
/// @param choices of the same cards; empty in rooms of before they were kept
/// @param language of the texts, as a language tag
/// @param zone in which the session's clock times are meant
/// @param steps of the runsheet, in order, for both variants
/// @param eLearning whether people are asked to do an e-learning beforehand
/// @param houseRules that the group starts from
/// @param previous what the session before this one left; null when this is the first
/// @param twists the what-ifs of a card by its position; a card without them is absent
/// @param practiceUntil when everything of a room to practise in is erased at the latest; null for a real session
public record Setup(
        List<VoteType> ballots,
        List<List<String>> choices,
        String language,
        ZoneId zone,
        List<PlannedStep> steps,
        boolean eLearning,
        List<String> houseRules,
        @Nullable Previous previous,
        Map<Integer, List<String>> twists,
        @Nullable Instant practiceUntil) {

    /// Of a room of before there was a runsheet.
    public static final Setup NONE =
            new Setup(List.of(), "nl", ZoneId.of("Europe/Amsterdam"), List.of(), true, List.of(), null);

    public Setup {
        ballots = List.copyOf(ballots);
        choices = choices.stream().map(List::copyOf).toList();
        steps = List.copyOf(steps);
        houseRules = List.copyOf(houseRules);
        twists = Map.copyOf(twists);
    }

    /// Of a real session.
    public Setup(
            List<VoteType> ballots,
            List<List<String>> choices,
            String language,
            ZoneId zone,
            List<PlannedStep> steps,
            boolean eLearning,
            List<String> houseRules,
            @Nullable Previous previous,
            Map<Integer, List<String>> twists) {
        this(ballots, choices, language, zone, steps, eLearning, houseRules, previous, twists, null);
    }

    /// Of a deck without what-ifs, whose cards have no choices of their own.
    public Setup(
            List<VoteType> ballots,
            String language,
            ZoneId zone,
            List<PlannedStep> steps,
            boolean eLearning,
            List<String> houseRules,
            @Nullable Previous previous) {
        this(ballots, List.of(), language, zone, steps, eLearning, houseRules, previous, Map.of());
    }

    /// The same with these what-ifs, by position.
    public Setup withTwists(Map<Integer, List<String>> texts) {
        return new Setup(
                ballots, choices, language, zone, steps, eLearning, houseRules, previous, texts, practiceUntil);
    }

    /// The same for a room to practise in, until then.
    public Setup withPractice(Instant until) {
        return new Setup(ballots, choices, language, zone, steps, eLearning, houseRules, previous, twists, until);
    }

    /// Whether the room is there to practise in.
    public boolean practice() {
        return practiceUntil != null;
    }

    /// A step as it is planned before the facilitator changes it.
    ///
    /// @param text what to do and say, for the facilitator
    /// @param minutes by variant; a variant without this step is absent
    public record PlannedStep(String key, String title, String text, Map<Variant, Integer> minutes) {

        public PlannedStep {
            minutes = Map.copyOf(minutes);
        }
    }

    /// What an earlier session of the same group left.
    ///
    /// @param title of its deck
    /// @param discussed how many cards it dealt with
    /// @param outcomes its agreements and open questions
    public record Previous(String title, int discussed, List<Outcome> outcomes) {

        public Previous {
            outcomes = List.copyOf(outcomes);
        }
    }

    Ballot ballot(int position) {
        if (position < 1 || position > ballots.size()) {
            return Ballot.EMPTY;
        }
        List<String> own = position <= choices.size() ? choices.get(position - 1) : List.of();
        return Ballot.of(ballots.get(position - 1), own, language);
    }
}
