package nl.kaartensessie.deck;

/// The examples in the API's description: answers as the service really gives them, shortened to one card.
final class DeckExamples {

    static final String CARD = """
            {
              "key": "oefen-ik-weet-de-weg",
              "kind": "statement",
              "practice": true,
              "title": "Ik weet de weg",
              "text": "Vraagt mijn buurvrouw waar ons laatste besluit online staat? Dan stuur ik haar binnen twee minuten de juiste link.",
              "choices": ["Eens", "Oneens"]
            }
            """;

    static final String CARDS = "[" + CARD + "]";

    static final String DECK = """
            {
              "key": "actieve-openbaarmaking",
              "title": "Actieve openbaarmaking",
              "description": "De Wet open overheid (Woo) vraagt ons om informatie ook uit onszelf te delen, nog voordat iemand erom vraagt. Maar hoe doe je dat op een gewone dinsdag? Deze 31 kaarten brengen het gesprek in je team op gang: stellingen, dilemma's en vragen uit het dagelijkse werk.",
              "language": "nl",
              "version": 1,
              "asOf": "2026-11-23",
              "updatedAt": "2026-11-23T13:05:07.123Z",
              "cards":
            """ + CARDS + "}";

    static final String DECKS = """
            [
              {
                "key": "actieve-openbaarmaking",
                "title": "Actieve openbaarmaking",
                "language": "nl",
                "version": 1,
                "cardCount": 31,
                "updatedAt": "2026-11-23T13:05:07.123Z"
              }
            ]
            """;

    private DeckExamples() {}
}
