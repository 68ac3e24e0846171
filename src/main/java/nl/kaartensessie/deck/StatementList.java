package nl.kaartensessie.deck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kaartensessie.deck.SheetFault.At;
import nl.kaartensessie.deck.SheetFault.Reason;
import nl.kaartensessie.deck.SheetWords.CardColumn;
import nl.kaartensessie.problem.Languages;

/// A list of statements, one a line, as somebody pastes it from a document: each becomes a card to agree or disagree
/// with. What a word processor put around them goes; the words stay as they are.
final class StatementList {

    private static final int TITLE = 60;

    /// What shows nothing: soft hyphens, zero-width spaces, marks of order and of direction, and other controls.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t\n\u000B\u200C\u200D]]");

    /// With the line break inside a paragraph (U+000B), which Word and PowerPoint put between words.
    private static final Pattern SPACE = Pattern.compile("[\\s\\h\u000B]+");

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|[\n\f\u0085\u2028\u2029]");

    /// Also those of Word's own fonts, which have no name outside them.
    private static final Pattern BULLET = Pattern.compile(
            "^(?:[-–—*•·◦▪▫■□●○‣⁃∙➢➤✓✔❖\uE000-\uF8FF][\\s\\h]+|[•·◦▪▫■□●○‣⁃∙➢➤❖\uE000-\uF8FF]|o\t[\\s\\h]*)");

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\(?\\d{1,3}[.)][\\s\\h]+|\\(?[A-Za-z][.)]\t[\\s\\h]*|[a-z]\\)[\\s\\h]+|\\d{1,2}(?:\\.\\d{1,2})+\\.?"
                    + "\t[\\s\\h]*)");

    /// Around the whole of it.
    private static final Pattern QUOTED = Pattern.compile("^([\"“”„«'‘‚])([^\"“”„«»]*)([\"”“»'’‘])$");

    private StatementList() {}

    /// What stands on its lines; a list without any is a fault of `cells`.
    static SheetText read(String list, SheetCells cells) {
        var text = new SheetText();
        text.cardColumns.add(CardColumn.TEXT);
        String[] lines = LINE_BREAK.split(list, -1);
        for (int i = 0; i < lines.length; i++) {
            String statement = cleaned(lines[i]);
            if (!statement.isEmpty()) {
                ObjectNode card = JsonNodeFactory.instance.objectNode();
                String where = "cards[" + text.cards.size() + "]";
                text.places.put(where, new At("", i + 1, -1, ""));
                text.cards.add(card.put("text", statement));
                text.blocks.add(Map.of());
            }
        }
        if (text.cards.isEmpty()) {
            cells.fault(At.FILE, Reason.NO_STATEMENTS);
        }
        return text;
    }

    /// The words of a line.
    static String cleaned(String line) {
        String seen = UNSEEN.matcher(line).replaceAll("").strip();
        String bare = NUMBER.matcher(BULLET.matcher(seen).replaceFirst("")).replaceFirst("");
        String spaced = SPACE.matcher(bare).replaceAll(" ").strip();
        Matcher quoted = QUOTED.matcher(spaced);
        return quoted.matches() && belong(quoted.group(1), quoted.group(3))
                ? quoted.group(2).strip()
                : spaced;
    }

    private static boolean belong(String open, String close) {
        return switch (open) {
            case "'", "‘", "‚" -> "'’‘".contains(close);
            case "«" -> close.equals("»");
            default -> "\"”“".contains(close);
        };
    }

    /// A short name for a statement: the whole of it, or its first words.
    static String title(String statement) {
        String text = SPACE.matcher(statement).replaceAll(" ").strip();
        if (text.length() <= TITLE) {
            return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int end = words.preceding(TITLE);
        String begin = text.substring(0, end <= 0 ? TITLE : end).strip();
        return (begin.isEmpty() ? text.substring(0, TITLE) : begin) + "…";
    }

    /// What one may say to a statement, in the language of the deck.
    static List<String> choices(JsonNode deck) {
        return List.of(SheetWords.word("agree", languageOf(deck)), SheetWords.word("disagree", languageOf(deck)));
    }

    /// Of the words that we have: Dutch, or English for any other.
    static Locale languageOf(JsonNode deck) {
        String language = deck.path("language").asText("nl");
        return language.equals("nl") || language.startsWith("nl-") ? Languages.DUTCH : Locale.ENGLISH;
    }
}
