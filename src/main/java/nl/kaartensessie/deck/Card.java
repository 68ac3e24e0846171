package nl.kaartensessie.deck;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/// One card of a deck version, with all that it holds. [CardView] is what goes out to a reader.
///
/// @param key names the card in its deck, and keeps doing so when the deck changes
/// @param practice whether the card comes first, to get into the game
/// @param choices what the group chooses between, in this order; often empty for a question
/// @param explanation Markdown for the facilitator only, may be empty
/// @param twists what-ifs, for the facilitator only until the group is shown one; often empty
public record Card(
        String key,
        Kind kind,
        boolean practice,
        Place place,
        String title,
        String text,
        List<String> choices,
        String explanation,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> twists) {

    public Card {
        choices = List.copyOf(choices);
        twists = List.copyOf(twists);
    }
}
