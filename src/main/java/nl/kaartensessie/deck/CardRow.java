package nl.kaartensessie.deck;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A card as stored; its position is its place in the list of its version.
@Embeddable
class CardRow {

    @Column(name = "key")
    String key;

    @Enumerated(EnumType.STRING)
    Kind kind;

    boolean practice;

    @Enumerated(EnumType.STRING)
    Place place;

    String title;
    String text;
    String[] choices;
    String explanation;
    String paragraph;
    String[] twists;
    String ask;

    @Enumerated(EnumType.STRING)
    @Nullable
    Begin begin;

    String[] themes;

    @Enumerated(EnumType.STRING)
    @Nullable
    Sensitivity sensitivity;

    /// As [StoredFacts] writes them.
    String facts;

    @SuppressWarnings("NullAway.Init")
    CardRow() {}

    static CardRow of(Card card) {
        var row = new CardRow();
        row.key = card.key();
        row.kind = card.kind();
        row.practice = card.practice();
        row.place = card.place();
        row.title = card.title();
        row.text = card.text();
        row.choices = card.choices().toArray(String[]::new);
        row.explanation = card.explanation();
        row.paragraph = card.paragraph();
        row.twists = card.twists().toArray(String[]::new);
        row.ask = card.ask();
        row.begin = card.begin();
        row.themes = card.themes().toArray(String[]::new);
        row.sensitivity = card.sensitivity();
        row.facts = StoredFacts.text(card.facts());
        return row;
    }

    Card card() {
        return new Card(
                key,
                kind,
                practice,
                place,
                title,
                text,
                List.of(choices),
                explanation,
                paragraph,
                List.of(twists),
                ask,
                begin,
                List.of(themes),
                sensitivity,
                StoredFacts.facts(facts));
    }
}
