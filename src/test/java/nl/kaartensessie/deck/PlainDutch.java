package nl.kaartensessie.deck;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What a text for colleagues is held to: everyday words, *je* and *jij*, short sentences in the active voice.
final class PlainDutch {

    static final Pattern OFFICIALESE = word(
            "middels|teneinde|derhalve|dien(t|en) te|betreffende|inzake|conform|alsmede|jegens|omtrent|doch|reeds|thans"
                    + "|voornoemde?|desbetreffende|dientengevolge|geschieden?|krachtens|mits|nopens|ingevolge|ten aanzien van"
                    + "|ten behoeve van|met betrekking tot|indien|aangaande|tevens|hetgeen");
    static final Pattern FORMAL = word("u|uw|uzelf");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]['\"]?)\\s+");
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(word(t|en)?|werd(en)?)\\b.*\\b(ge|be|ver|ont)\\p{L}+(d|t|en)\\b|\\b(ge|be|ver|ont)\\p{L}+(d|t|en) (word(t|en)|werd(en)?)\\b");

    private PlainDutch() {}

    static List<String> sentences(String text) {
        return Arrays.asList(SENTENCE_END.split(text));
    }

    static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    static double meanSentence(String text) {
        return sentences(text).stream().mapToInt(PlainDutch::words).average().orElseThrow();
    }

    static List<String> passive(List<String> sentences) {
        return sentences.stream().filter(each -> PASSIVE.matcher(each).find()).toList();
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("(?iu)(?<![\\p{L}'])(" + alternatives + ")(?![\\p{L}'])");
    }
}
