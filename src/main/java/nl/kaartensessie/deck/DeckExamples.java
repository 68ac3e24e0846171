package nl.kaartensessie.deck;

/// The examples in the API's description: what the service really takes and gives, decks shortened to one card.
public final class DeckExamples {

    static final String CARD = """
            {
              "key": "oefen-ik-weet-de-weg",
              "kind": "statement",
              "practice": true,
              "title": "Ik weet de weg",
              "text": "Vraagt mijn buurvrouw waar ons laatste besluit of rapport online staat? Dan stuur ik haar binnen twee minuten de juiste link.",
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
              "minutes": 120,
              "eLearning": true,
              "course": { "name": "Actieve openbaarmaking, bij RADIO", "minutes": 60 },
              "updatedAt": "2026-11-23T13:05:07.123Z",
              "factsheet": "## In het kort\\n\\n- Actief openbaar maken is informatie delen voordat iemand erom vraagt.",
              "factsheetHtml": "<h3 id=\\"paragraaf-in-het-kort\\">In het kort</h3>\\n<ul>\\n<li>Actief openbaar maken is informatie delen voordat iemand erom vraagt.</li>\\n</ul>\\n",
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
                "asOf": "2026-11-23",
                "minutes": 120,
                "updatedAt": "2026-11-23T13:05:07.123Z"
              }
            ]
            """;

    static final String CARD_TEXT = """
            {
              "key": "stilte",
              "kind": "dilemma",
              "title": "Stilte",
              "text": "In ons overleg zijn steeds dezelfde mensen aan het woord. Wat doe jij?",
              "choices": ["Ik vraag de stille collega's om hun mening", "Ik laat wie wil zwijgen met rust"],
              "explanation": "Zwijgen kan van alles zijn: **instemmen**, twijfelen of afhaken."
            }
            """;

    static final String EDITED_CARD = """
            {
              "key": "stilte",
              "kind": "dilemma",
              "practice": false,
              "title": "Stilte",
              "text": "In ons overleg zijn steeds dezelfde mensen aan het woord. Wat doe jij?",
              "choices": ["Ik vraag de stille collega's om hun mening", "Ik laat wie wil zwijgen met rust"],
              "explanation": "Zwijgen kan van alles zijn: **instemmen**, twijfelen of afhaken.",
              "explanationHtml": "<p>Zwijgen kan van alles zijn: <strong>instemmen</strong>, twijfelen of afhaken.</p>\\n",
              "twists": [],
              "themes": [],
              "facts": []
            }
            """;

    private static final String OWN_FIELDS = """
            {
              "key": "samenwerken",
              "title": "Samenwerken",
              "description": "Over hoe we als team met elkaar omgaan.",
              "language": "nl",
            """;

    static final String DECK_TEXT = OWN_FIELDS + """
              "cards":
            """ + "[" + CARD_TEXT + "]}";

    static final String DRAFT = OWN_FIELDS + """
              "draft": true,
              "updatedAt": "2026-11-23T13:05:07.123Z",
              "cards":
            """ + "[" + EDITED_CARD + "], \"facts\": []}";

    static final String PUBLISHED = OWN_FIELDS + """
              "version": 1,
              "draft": false,
              "updatedAt": "2026-11-23T13:05:07.123Z",
              "cards":
            """ + "[" + EDITED_CARD + "], \"facts\": []}";

    static final String VERSIONS = """
            [
              {
                "version": 1,
                "title": "Actieve openbaarmaking",
                "cardCount": 31,
                "publishedAt": "2026-11-23T13:05:07.123Z"
              }
            ]
            """;

    static final String YAML = """
            key: samenwerken
            title: Samenwerken
            description: Over hoe we als team met elkaar omgaan.
            language: nl
            cards:
              - key: stilte
                kind: dilemma
                title: Stilte
                text: In ons overleg zijn steeds dezelfde mensen aan het woord. Wat doe jij?
                choices:
                  - Ik vraag de stille collega's om hun mening
                  - Ik laat wie wil zwijgen met rust
                explanation: "Zwijgen kan van alles zijn: **instemmen**, twijfelen of afhaken."
            """;

    static final String IMPORT_CREATED = """
            {
              "deck": "samenwerken",
              "created": true,
              "titles": ["Stilte"],
              "replacesDraft": false,
              "fieldsChanged": ["title", "description", "language"],
              "cardsAdded": ["stilte"],
              "cardsChanged": [],
              "cardsRemoved": [],
              "reordered": false
            }
            """;

    static final String IMPORT = """
            {
              "deck": "samenwerken",
              "created": false,
              "titles": ["Stilte"],
              "replacesDraft": true,
              "fieldsChanged": ["description"],
              "cardsAdded": [],
              "cardsChanged": ["stilte"],
              "cardsRemoved": ["pauze"],
              "reordered": false
            }
            """;

    private DeckExamples() {}

    static final String FEEDBACK = """
            {
              "cards": [
                {
                  "key": "stilte",
                  "title": "Stilte",
                  "discussed": 3,
                  "shown": 0,
                  "skipped": 1,
                  "minutes": 11,
                  "unclear": 1,
                  "outdated": 0,
                  "good": 2,
                  "remarks": [
                    {
                      "id": "3f0c1c52-6d5b-4f0e-9f5e-2b8f6f0f7a10",
                      "version": 1,
                      "words": "Bij ons gaat dit ook over online overleggen.",
                      "verdict": "good"
                    }
                  ]
                }
              ],
              "ownCases": [
                {
                  "id": "a9d0c5d4-2b58-4c0c-8f2a-7c1a3f9be0d1",
                  "version": 1,
                  "title": "Camera uit",
                  "text": "Een collega heeft haar camera altijd uit. Vraag je ernaar?"
                }
              ]
            }
            """;

    public static final String SENT_FEEDBACK = """
            {
              "cards": [
                {
                  "key": "stilte",
                  "used": "discussed",
                  "minutes": 12,
                  "verdict": "good",
                  "words": "Bij ons gaat dit ook over online overleggen."
                }
              ],
              "ownCases": [
                {
                  "title": "Camera uit",
                  "text": "Een collega heeft haar camera altijd uit. Vraag je ernaar?"
                }
              ]
            }
            """;

    static final String CSV = """
            Kaartenset;Inhoud
            Naam;Samenwerken
            Korte naam;samenwerken

            Soort;Titel;Tekst;Keuze 1;Keuze 2
            Stelling;Stilte;Wie zwijgt in een overleg, stemt toe.;Eens;Oneens
            """;

    static final String LIST = """
            Wie zwijgt in een overleg, stemt toe.
            Een fout vertel je eerst aan je leidinggevende.
            """;
}
