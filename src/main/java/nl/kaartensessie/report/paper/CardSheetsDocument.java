package nl.kaartensessie.report.paper;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kaartensessie.deck.CardView;
import nl.kaartensessie.deck.Place;
import nl.kaartensessie.deck.Sensitivity;
import nl.kaartensessie.report.Texts;
import nl.kaartensessie.report.paper.CardSet.NumberedCard;
import nl.kaartensessie.report.paper.CardSheets.Side;
import nl.kaartensessie.report.paper.CardSheets.Size;
import org.jspecify.annotations.Nullable;

/// A set of cards in words, sheet by sheet.
///
/// @param lang language tag
/// @param deck its name, below its cards; empty when that does not fit there
/// @param explained whether each sheet has backs
/// @param listAtEnd whether the list of the cards is at the end instead of on the back of the first sheet
/// @param apart texts that fit no card
/// @param words what else is said, by its key
@TemplateData
public record CardSheetsDocument(
        String lang,
        String title,
        String deck,
        boolean explained,
        boolean listAtEnd,
        List<String> intro,
        List<String> printing,
        List<String> table,
        List<CardOnPaper> cards,
        List<Sheet> sheets,
        List<CardOnPaper> apart,
        Function<String, String> words) {

    private static final int ON_A_SHEET = 4;
    private static final int IN_A_ROW = 2;

    /// A longer name of a deck does not fit below its cards.
    private static final int LONGEST_NAME = 60;

    /// @param rows two at most, of two cards at most
    @TemplateData
    public record Sheet(List<List<CardOnPaper>> rows) {}

    /// @param name number and title
    /// @param kind its word, and `type` its class of the style sheet
    /// @param label what is special about it; empty when nothing is
    /// @param foot the name of the deck, and the label
    /// @param choosing what stands above its choices
    /// @param explanation as safe HTML, empty when there is none
    /// @param begin how the talk at it best begins; empty where it just begins
    /// @param about what else the facilitator is told of it, a line each
    /// @param front how its text is printed, and `back` its explanation: classes of the style sheet
    @TemplateData
    public record CardOnPaper(
            int number,
            String name,
            String type,
            String kind,
            String label,
            String foot,
            String title,
            String text,
            String choosing,
            List<String> choices,
            String begin,
            String ask,
            RawString explanation,
            List<String> twists,
            List<String> about,
            String front,
            String back) {

        private static final String APART = "apart";

        /// Of a choice, from 0.
        public String letter(int choice) {
            return (char) ('A' + choice) + ".";
        }

        public boolean frontApart() {
            return front.equals(APART);
        }

        public boolean backApart() {
            return back.equals(APART);
        }

        /// Whether its back has nothing to tell.
        public boolean plain() {
            return ask.isEmpty() && explanation.getValue().isEmpty() && twists.isEmpty();
        }
    }

    public String word(String key) {
        return words.apply(key);
    }

    static CardSheetsDocument of(CardSet set, Function<Side, Size> sizes, boolean listAtEnd, Texts texts) {
        String deck = set.title().codePointCount(0, set.title().length()) <= LONGEST_NAME ? set.title() : "";
        List<CardOnPaper> cards =
                set.cards().stream().map(card -> card(card, deck, sizes, texts)).toList();
        return new CardSheetsDocument(
                set.language(),
                texts.get("paper.title", set.title()),
                deck,
                set.explained(),
                listAtEnd,
                intro(set, texts),
                printing(set, texts),
                table(set, texts),
                cards,
                parts(cards, ON_A_SHEET).stream()
                        .map(sheet -> new Sheet(parts(sheet, IN_A_ROW)))
                        .toList(),
                cards.stream()
                        .filter(card -> card.frontApart() || card.backApart())
                        .toList(),
                key -> texts.get("paper." + key));
    }

    private static List<String> intro(CardSet set, Texts texts) {
        int count = set.cards().size();
        List<String> intro = new ArrayList<>();
        intro.add(texts.get(set.ofRoom() ? "paper.room" : "paper.deck", count));
        if (set.skipped() > 0) {
            intro.add(texts.get("paper.skipped", set.skipped()));
        }
        return intro;
    }

    private static List<String> printing(CardSet set, Texts texts) {
        return Stream.of("paper", "scale", set.explained() ? "two" : "one", set.explained() ? "try" : "", "cut")
                .filter(key -> !key.isEmpty())
                .map(key -> texts.get("paper.print." + key))
                .toList();
    }

    private static List<String> table(CardSet set, Texts texts) {
        return Stream.of("front", set.explained() ? "back" : "", set.ofRoom() ? "keep" : "")
                .filter(key -> !key.isEmpty())
                .map(key -> texts.get("paper.table." + key))
                .toList();
    }

    private static CardOnPaper card(NumberedCard numbered, String deck, Function<Side, Size> sizes, Texts texts) {
        CardView card = numbered.card();
        String label = label(card, texts);
        String kind = card.kind().name().toLowerCase(Locale.ROOT);
        return new CardOnPaper(
                numbered.number(),
                texts.get("paper.card", numbered.number(), card.title()),
                kind,
                texts.get("paper.kind." + kind),
                label,
                Stream.of(deck, label).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")),
                card.title(),
                card.text(),
                texts.get("paper.choices." + kind),
                card.choices(),
                card.begin() == null
                        ? ""
                        : texts.get("paper.begin." + card.begin().word()),
                orEmpty(card.ask()),
                new RawString(orEmpty(card.explanationHtml())),
                orNone(card.twists()),
                about(card, texts),
                name(sizes.apply(new Side(numbered.number(), false))),
                name(sizes.apply(new Side(numbered.number(), true))));
    }

    private static String label(CardView card, Texts texts) {
        if (card.practice()) {
            return texts.get("paper.practice");
        }
        return card.place() == Place.LAST ? texts.get("paper.last") : "";
    }

    private static List<String> about(CardView card, Texts texts) {
        List<String> about = new ArrayList<>();
        if (card.sensitivity() == Sensitivity.HIGH) {
            about.add(texts.get("paper.sensitive"));
        }
        if (!orNone(card.themes()).isEmpty()) {
            about.add(texts.get("paper.about", String.join(", ", orNone(card.themes()))));
        }
        return about;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static String name(Size size) {
        return size.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        return IntStream.range(0, Math.ceilDiv(all.size(), size))
                .mapToObj(part -> all.subList(part * size, Math.min(all.size(), (part + 1) * size)))
                .toList();
    }
}
