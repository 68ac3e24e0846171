package nl.kaartensessie.report.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kaartensessie.report.PdfRenderer;
import nl.kaartensessie.report.Texts;
import nl.kaartensessie.report.paper.CardSet.NumberedCard;

/// The sheets of a set of cards. Nothing is cut off: a text that does not fit its card gets smaller, in two steps,
/// and when that is not enough it goes whole to the sheets at the end.
///
/// Thread rule: the thread that makes the PDF.
final class CardSheets implements PdfRenderer.Draft {

    /// How high a text may be: 148.5 mm, less 9 at the top and 15 at the bottom.
    private static final float HIGHEST = points(124.5);

    /// The list of the cards fits the back of the first sheet, or else goes to the end.
    private static final float HIGHEST_LIST = points(255);

    private static final String LIST = "list";

    /// How a text is printed. Its name in lower case is a class of the style sheet.
    enum Size {
        NORMAL,
        SMALL,
        SMALLER,
        APART;

        private Size next() {
            return switch (this) {
                case NORMAL -> SMALL;
                case SMALL -> SMALLER;
                case SMALLER, APART -> APART;
            };
        }
    }

    /// One side of a card.
    ///
    /// @param back whether it is what is for the facilitator
    record Side(int number, boolean back) {

        String id() {
            return (back ? "back-" : "front-") + number;
        }
    }

    private final CardSet set;
    private final Map<Side, Size> sizes = new HashMap<>();
    private boolean listAtEnd;

    CardSheets(CardSet set) {
        this.set = set;
    }

    @CheckedTemplate(basePath = "paper")
    static class Templates {

        static native TemplateInstance cards(CardSheetsDocument sheet);
    }

    static byte[] pdf(CardSet set) {
        return PdfRenderer.of(new CardSheets(set), set.spoken());
    }

    @Override
    public String html() {
        return Templates.cards(document()).render();
    }

    CardSheetsDocument document() {
        return CardSheetsDocument.of(set, this::size, listAtEnd, new Texts(set.spoken()));
    }

    @Override
    public boolean fits(PdfRenderer.Heights heights) {
        boolean fits = true;
        for (NumberedCard card : set.cards()) {
            for (boolean back : set.explained() ? List.of(false, true) : List.of(false)) {
                fits &= fits(new Side(card.number(), back), heights);
            }
        }
        if (set.explained() && !listAtEnd && heights.of(LIST) > HIGHEST_LIST) {
            listAtEnd = true;
            fits = false;
        }
        return fits;
    }

    private boolean fits(Side side, PdfRenderer.Heights heights) {
        if (size(side) == Size.APART || heights.of(side.id()) <= HIGHEST) {
            return true;
        }
        sizes.put(side, size(side).next());
        return false;
    }

    private Size size(Side side) {
        return sizes.getOrDefault(side, Size.NORMAL);
    }

    private static float points(double millimetres) {
        return (float) (millimetres / 25.4 * 72);
    }
}
