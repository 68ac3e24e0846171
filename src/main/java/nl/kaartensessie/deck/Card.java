package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One card of a deck version, with all that it holds. [CardView] is what goes out to a reader.
///
/// @param key names the card in its deck, and keeps doing so when the deck changes
/// @param practice whether the card comes first, to get into the game
/// @param choices what the group chooses between, in this order; often empty for a question
/// @param explanation Markdown for the facilitator only, may be empty
/// @param paragraph the part of the deck's factsheet that the explanation rests on, see [Paragraphs]; may be empty
/// @param twists what-ifs, for the facilitator only until the group is shown one; often empty
/// @param ask the question to go on with, for the facilitator only; may be empty
/// @param begin how the talk at it best begins, for the facilitator only; null for just talking
/// @param themes what it is about, for the facilitator to choose by; often empty
/// @param sensitivity likewise; null where the author did not say
/// @param facts for editors only
public record Card(
        String key,
        Kind kind,
        boolean practice,
        Place place,
        String title,
        String text,
        List<String> choices,
        String explanation,
        @JsonSetter(nulls = Nulls.AS_EMPTY) String paragraph,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> twists,
        @JsonSetter(nulls = Nulls.AS_EMPTY) String ask,
        @Nullable Begin begin,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> themes,
        @Nullable Sensitivity sensitivity,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Fact> facts) {

    public Card {
        choices = List.copyOf(choices);
        twists = List.copyOf(twists);
        themes = List.copyOf(themes);
        facts = List.copyOf(facts);
    }
}
