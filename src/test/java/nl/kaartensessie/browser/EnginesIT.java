package nl.kaartensessie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kaartensessie.browser.support.AnyBrowser;
import nl.kaartensessie.browser.support.AnyWindow;
import nl.kaartensessie.browser.support.BrowserPresent;
import nl.kaartensessie.browser.support.Engine;
import nl.kaartensessie.browser.support.OfficeProxy;
import nl.kaartensessie.browser.support.OfficeProxy.Mood;
import nl.kaartensessie.browser.support.SharedServer;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A short session in every engine. Where one is not installed its test is skipped, and fails where browsers are
/// required ([NeedsBrowser]).
class EnginesIT {

    private static final String LOBBY = "Je bent binnen. We beginnen zo.";
    private static final String CARD = "Kaart %d van " + Window.CARDS;

    /// The only answer that some consoles call an error: to the question whether somebody opened this word yet.
    private static final Predicate<String> UNKNOWN_WORD =
            said -> said.endsWith("the server responded with a status of 404 (Not Found)");

    private static final String FIRST_STATEMENT = """
            JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                .find(card => card.kind === 'statement' && !card.practice).position
            """;

    private String address;

    @BeforeEach
    void useWhatIsShared() {
        address = SharedServer.use().address();
    }

    @ParameterizedTest
    @EnumSource
    void rule_26_5_aSessionFromTheWordToTheReport(Engine engine) {
        needs(engine);
        String word = "motor " + engine.name().toLowerCase(Locale.ROOT);
        try (OfficeProxy line = new OfficeProxy(address);
                AnyBrowser browser = engine.start(Map.of())) {
            AnyWindow marieke = browser.window(address);
            open(marieke, word);

            AnyWindow anna = browser.window(line.address());
            anna.open("/#" + word.replace(' ', '-'));
            anna.type("Hoe heet je?", "Anna");
            anna.press("Doe mee");
            anna.sees("h1", LOBBY);
            marieke.sees("main", "1 deelnemer is binnen");

            marieke.press("Start de sessie");
            int card = 1;
            seesCard(card, marieke, anna);
            int statement = Integer.parseInt(marieke.evaluate(FIRST_STATEMENT));
            while (card < statement) {
                card++;
                // Clicks so soon after each other would be taken for a double click.
                marieke.pressRight();
                seesCard(card, marieke, anna);
            }

            talk(marieke, anna);
            vote(marieke, anna);

            anna.reload();
            marieke.reload();
            seesCard(card, marieke, anna);
            anna.sees(".chat__text", "Wat een één 😀");
            assertThat(marieke.complaints()).allMatch(UNKNOWN_WORD);
            assertThat(anna.complaints()).isEmpty();

            line.turn(Mood.CUT);
            anna.sees(".chip", "Even geen verbinding");
            card++;
            marieke.press("Volgende kaart voor iedereen");
            seesCard(card, marieke);
            line.turn(Mood.OPEN);
            anna.sees(".chip", "Live");
            seesCard(card, anna);

            marieke.press("Sessie");
            marieke.press("Beëindig de sessie");
            marieke.sees("dialog[open]", "Sessie beëindigen?");
            marieke.press("Ja, beëindig de sessie");
            anna.sees("h1", "De sessie is afgelopen");
            marieke.sees("h1", "De sessie is afgelopen");
            marieke.sees(".paper", "Elke week kijken we samen");
            assertThat(marieke.complaints()).allMatch(UNKNOWN_WORD);
        }
    }

    static Stream<Arguments> keepNothing() {
        return Stream.of(
                arguments(Engine.FIREFOX, Map.of("network.cookie.cookieBehavior", 2)),
                arguments(Engine.WEBKIT, Map.of("enable-html5-local-storage", false)));
    }

    @ParameterizedTest
    @MethodSource("keepNothing")
    void rule_25_8_whereTheEngineItselfKeepsNothingOneTakesPart(Engine engine, Map<String, Object> settings) {
        needs(engine);
        RoomClient room = RoomClient.open();
        try (AnyBrowser browser = engine.start(settings)) {
            AnyWindow anna = browser.window(address);
            anna.open("/");
            anna.sees(".notice", "Deze browser bewaart niets voor ons.");
            anna.type("Wat is het woord?", room.word());
            anna.press("Verder");
            anna.type("Hoe heet je?", "Anna");
            anna.press("Doe mee");
            anna.sees("h1", LOBBY);
            anna.reload();
            anna.sees("h1", LOBBY);
            assertThat(anna.complaints()).isEmpty();
        }
    }

    private static void needs(Engine engine) {
        assumeTrue(
                BrowserPresent.REQUIRED || engine.isInstalled(),
                () -> "Not installed; Debian, Ubuntu: apt-get install " + engine.packages());
    }

    /// From a word that nobody knows yet to the preparation.
    private static void open(AnyWindow marieke, String word) {
        marieke.open("/");
        marieke.type("Wat is het woord?", word);
        marieke.press("Verder");
        marieke.sees(".form__error", "Dit woord kennen we niet.");
        marieke.press("Ik begeleid een sessie");
        marieke.follow("Open een nieuwe sessie");
        marieke.type("Kies een of twee woorden", word);
        marieke.type("Hoe heet je?", "Zoë");
        marieke.press("Open de sessie");
        marieke.sees("h1", "Je sessie staat klaar");
        marieke.follow("Naar de voorbereiding");
        marieke.sees("h1, h2", "Bereid je voor");
    }

    private static void talk(AnyWindow marieke, AnyWindow anna) {
        marieke.press("Chat");
        anna.raise("Nieuw punt");
        marieke.press("Geef het woord aan Anna");
        anna.sees(".floor", "Jij hebt het woord");
        anna.type("Bericht", "Wat een één 😀");
        anna.press("Stuur");
        marieke.sees(".chat__text", "Wat een één 😀");
        marieke.type("Bericht", "Dank je\n");
        anna.sees(".chat__text", "Dank je");
        anna.press("Noteer");
        anna.sees("dialog[open]", "Noteer");
        anna.type("Wat spreken jullie af?", "Elke week kijken we samen");
        anna.press("Voeg toe");
        anna.sees(".lines__text", "Elke week kijken we samen");
        anna.press("Sluit");
    }

    private static void vote(AnyWindow marieke, AnyWindow anna) {
        marieke.press("Stem: laat de groep kiezen");
        anna.press("A Eens");
        marieke.sees(".vote__count", "1 van ");
        marieke.press("Toon de uitslag");
        for (AnyWindow window : new AnyWindow[] {marieke, anna}) {
            window.sees(".bars__one", "Eens 1 stem");
        }
    }

    private static void seesCard(int position, AnyWindow... windows) {
        for (AnyWindow window : windows) {
            window.sees(".card__count", CARD.formatted(position));
        }
    }
}
