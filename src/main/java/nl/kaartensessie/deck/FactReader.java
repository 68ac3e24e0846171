package nl.kaartensessie.deck;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.kaartensessie.deck.DeckFault.Reason;
import org.jspecify.annotations.Nullable;

/// Reads the facts of a card or of a factsheet.
final class FactReader {

    static final int ABOUT_LIMIT = 200;
    static final int SOURCE_LIMIT = 500;
    static final int CARD_LIMIT = 20;
    static final int FACTSHEET_LIMIT = 100;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FactReader() {}

    /// @param texts in one of which each fact has to stand: one that its text lost is a fault, so that nobody believes
    ///     that it still holds the text up
    static List<Fact> facts(StrictFields fields, int most, List<String> texts, Consumer<DeckFault> faults) {
        List<JsonNode> nodes = fields.list("facts");
        if (nodes.size() > most) {
            fields.fault("facts", Reason.TOO_MANY, String.valueOf(most));
        }
        String text = SPACE.matcher(String.join("\n", texts)).replaceAll(" ");
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < nodes.size(); i++) {
            String where = "facts[" + i + "]";
            if (nodes.get(i).isObject()) {
                Fact fact = fact(new StrictFields(fields.prefix() + where + ".", nodes.get(i), faults), text);
                if (fact != null) {
                    facts.add(fact);
                }
            } else {
                fields.fault(where, Reason.NOT_FIELDS);
            }
        }
        return facts;
    }

    private static @Nullable Fact fact(StrictFields fields, String text) {
        String about = SPACE.matcher(fields.text("about", ABOUT_LIMIT)).replaceAll(" ");
        if (!text.contains(about)) {
            fields.fault("about", Reason.NOT_IN_TEXT);
        }
        String source = fields.text("source", SOURCE_LIMIT);
        LocalDate checkedOn = DeckReader.date(fields, "checkedOn");
        if (!fields.has("checkedOn")) {
            fields.fault("checkedOn", Reason.MISSING);
        }
        String toCheck = fields.textIfAny("toCheck", SOURCE_LIMIT);
        fields.nothingElse();
        return checkedOn == null ? null : new Fact(about, source, checkedOn, toCheck);
    }
}
