package nl.kaartensessie.web;

/// A page of the site. `app` names the part of the browser client that fills it; empty where the server says it
/// all.
public enum Page {
    START("start"),
    OPEN("open"),
    SESSION("session"),
    CARD("card"),
    RUNSHEET("runsheet"),
    INVITATION("invitation"),
    FACTSHEET("factsheet"),
    REPORT("report"),
    DECKS("decks"),
    DECK("deck"),
    DECK_VERSIONS("deck-versions"),
    DECK_FEEDBACK("deck-feedback"),
    TEST("test"),
    HELP(""),
    GUIDE(""),
    PRIVACY(""),
    ACCESSIBILITY(""),
    MISSING("");

    private final String app;

    Page(String app) {
        this.app = app;
    }

    public String app() {
        return app;
    }

    /// Whether participants come here, so that it is in every language; the others are in those that are whole.
    boolean inEveryLanguage() {
        return this == START || this == SESSION || this == CARD || this == FACTSHEET;
    }

    /// Whether a participant sees a card on it.
    boolean showsCard() {
        return this == SESSION || this == CARD;
    }

    /// Whether only facilitators and editors come here. In a session the client knows who does.
    boolean led() {
        return this == OPEN || this == RUNSHEET || this == INVITATION || this == REPORT || forEditors();
    }

    boolean forEditors() {
        return this == DECKS || this == DECK || this == DECK_VERSIONS || this == DECK_FEEDBACK;
    }
}
