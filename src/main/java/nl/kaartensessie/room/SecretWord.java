package nl.kaartensessie.room;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The word in its normal form: what capitals, spaces, accents, dashes and full-width letters have no part in
/// (contract section 1). Its [#toString] hides it, so that it cannot end up in a log by accident.
public record SecretWord(String normalForm) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Letters that people and keyboards mix. What takes one letter for another with a mark on it, such as ĳ and
    /// é, is in the normal form already.
    private static final Map<String, String> MIXED = Map.of("ß", "ss", "ı", "i", "æ", "ae", "ø", "o", "ł", "l");

    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;
    private static final int LONGEST_TYPED = 1_000;

    /// @return empty when fewer than 3 or more than 60 code points remain
    public static Optional<SecretWord> of(String typed) {
        // A longer text could only shrink to a word by magic, and normalising it takes the square of its length.
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String withoutMarks = MARKS.matcher(Normalizer.normalize(TextInput.pasted(typed), Normalizer.Form.NFKD))
                .replaceAll("");
        String normal = OTHERS.matcher(withoutMarks.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        int length = normal.codePointCount(0, normal.length());
        return length < SHORTEST || length > LONGEST ? Optional.empty() : Optional.of(new SecretWord(normal));
    }

    /// The form by which a room is found: without spaces, and with one letter for those that people mix. It is for
    /// finding only; the order of cards comes from the normal form.
    public String squeezed() {
        String squeezed = normalForm.replace(" ", "");
        for (Map.Entry<String, String> letter : MIXED.entrySet()) {
            squeezed = squeezed.replace(letter.getKey(), letter.getValue());
        }
        return squeezed;
    }

    @Override
    public String toString() {
        return "SecretWord[…]";
    }
}
