package nl.kaartensessie.room;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a group chooses between on one card (rules 12.1 and 12.8).
///
/// @param options in the order in which they are shown; none where there is nothing to choose
public record Ballot(List<Option> options) {

    /// So many choices has a card at most.
    public static final int MOST_CHOICES = 6;

    static final Ballot EMPTY = new Ballot(List.of());

    private static final List<String> CHOICES = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final List<String> OPINIONS = List.of("agree", "disagree");
    private static final String DOUBT = "neutral";

    public Ballot {
        options = List.copyOf(options);
    }

    /// @param key its name in commands and counts
    /// @param label the words of the card for it
    public record Option(String key, String label) {

        /// An option that was stored before options had words.
        public static Option named(String key) {
            return new Option(key, words(key, "nl"));
        }
    }

    /// @param choices of the card, may be none
    /// @param language of the words that no card gives, as a language tag
    public static Ballot of(VoteType type, List<String> choices, String language) {
        return switch (type) {
            case NONE -> new Ballot(named(choices).toList());
            // A dilemma of before its choices were kept had two.
            case CHOICE ->
                new Ballot(
                        named(choices.isEmpty() ? List.of("A", "B") : choices).toList());
            case OPINION -> {
                Stream<Option> opinions = switch (choices.size()) {
                    case 0 -> OPINIONS.stream().map(key -> new Option(key, words(key, language)));
                    case 2 -> named(OPINIONS, choices);
                    default -> named(choices);
                };
                yield new Ballot(Stream.concat(opinions, Stream.of(new Option(DOUBT, words(DOUBT, language))))
                        .toList());
            }
        };
    }

    /// Whether there is an option with this name.
    static boolean offers(List<Option> options, @Nullable String key) {
        return options.stream().anyMatch(option -> option.key().equals(key));
    }

    private static Stream<Option> named(List<String> choices) {
        return named(CHOICES, choices);
    }

    private static Stream<Option> named(List<String> keys, List<String> choices) {
        return IntStream.range(0, Math.min(keys.size(), choices.size()))
                .mapToObj(i -> new Option(keys.get(i), choices.get(i)));
    }

    private static String words(String key, String language) {
        boolean dutch = language.startsWith("nl");
        return switch (key) {
            case "agree" -> dutch ? "Eens" : "Agree";
            case "disagree" -> dutch ? "Oneens" : "Disagree";
            case DOUBT -> dutch ? "Ik twijfel" : "I’m not sure";
            default -> letter(key);
        };
    }

    private static String letter(String key) {
        int index = CHOICES.indexOf(key);
        return index < 0 ? key : "ABCDEF".substring(index, index + 1);
    }
}
