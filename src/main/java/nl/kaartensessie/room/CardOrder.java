package nl.kaartensessie.room;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The order of a deck for a word (contract section 1): it depends on the word and the keys of the cards and
/// nothing else, so it is the same days later and on every server, and a card more moves no other two apart.
public final class CardOrder {

    private CardOrder() {}

    /// What the order needs to know of a card.
    ///
    /// @param practice comes first, in deck order
    /// @param last comes after all others
    public record Placed(String key, boolean practice, boolean last) {}

    /// The keys of `deck` in the order of `word`.
    public static List<String> of(SecretWord word, List<Placed> deck) {
        Comparator<Placed> byHash = Comparator.comparing(card -> hash(word.normalForm() + "\n" + card.key()));
        Stream<Placed> practice = deck.stream().filter(Placed::practice);
        Stream<Placed> others = deck.stream()
                .filter(card -> !card.practice())
                .sorted(Comparator.comparing(Placed::last).thenComparing(byHash));
        return Stream.concat(practice, others).map(Placed::key).toList();
    }

    /// The SHA-256 of this text as UTF-8, in hexadecimal.
    static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
