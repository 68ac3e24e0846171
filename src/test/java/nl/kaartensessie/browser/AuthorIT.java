package nl.kaartensessie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nl.kaartensessie.browser.support.Author;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.NeedsBrowser;
import nl.kaartensessie.browser.support.PackagedBrowserTest;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.TestInstallation;
import org.junit.jupiter.api.Test;

/// A communication adviser makes a deck in the browser, and groups play it.
@NeedsBrowser
class AuthorIT extends PackagedBrowserTest {

    @Test
    void rule_1_5_aGroupGoesOnWithItsVersionWhileTheAuthorPublishesTheNext() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address);
                Device other = browsers.device(address)) {
            Author author = new Author(desk.window());
            String deck = author.create("Koffie en thee");
            author.add("Eerst oefenen", "De eerste versie van de kaart.");
            author.window().field("Als eerste, om te oefenen").check();
            author.add("De koffie is op", "Wie de laatste kop neemt, zet nieuwe.")
                    .isSaved();
            author.publish(1);

            Window older = play(laptop, "Ronde Rietgans", deck);
            assertThat(older.within(".card__text")).hasText("De eerste versie van de kaart.");

            author.look("Eerst oefenen").text("De tweede versie van de kaart.").publish(2);
            older.page().reload();
            assertThat(older.within(".card__text")).hasText("De eerste versie van de kaart.");
            older.press("Volgende kaart voor iedereen");
            assertThat(older.within(".card__count").first()).hasText("Kaart 2 van 2");

            Window newer = play(other, "Slanke Smient", deck);
            assertThat(newer.within(".card__text")).hasText("De tweede versie van de kaart.");
            assertThat(desk.complaints()).isEmpty();
            assertThat(desk.requests()).noneMatch(request -> request.contains(TestInstallation.CREDENTIAL));
        }
    }

    private static Window play(Device device, String word, String deck) {
        Window window = device.window();
        window.openWithDeck(word, deck.replaceFirst(".*/", ""));
        window.press("Start de sessie");
        window.dialog()
                .getByText("Start de sessie", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(window.within(".card__count").first()).hasText("Kaart 1 van 2");
        return window;
    }

    @Test
    void rule_20_4_theKeyFollowsTheTitleOfANewCard_andThePreviewIsTheCardOfTheRoom() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Sleutels");
            author.add("Één café: ’s ochtends", "Koffie eerst?");
            Window window = author.window();
            Locator key = window.within(".key-line code");
            assertThat(key).hasText("een-cafe-s-ochtends");
            window.field("Vraag: vertel erover").check();
            assertThat(window.within(".preview .card--question .card__title")).hasText("Één café: ’s ochtends");
            assertThat(window.within(".preview .card__text")).hasText("Koffie eerst?");
            window.press("Geef keuzes");
            window.field("Keuze 1").fill("Ja");
            assertThat(author.state()).hasText("Opgeslagen, behalve 1 kaart die nog niet af is");
            window.field("Keuze 2").fill("Nee");
            assertThat(window.within(".preview .card__choices li")).hasText(new String[] {"Ja", "Nee"});
            window.field("Uitleg voor de begeleider").fill("## Let op\n\nVraag *waarom*.");
            assertThat(window.within(".markdown h3")).hasText("Let op");
            author.isSaved();

            window.link("Over deze set").click();
            author.look("Één café: ’s ochtends").title("Koffie");
            assertThat(key).hasText("een-cafe-s-ochtends");
            author.isSaved();
            window.page().reload();
            assertThat(author.titleField()).hasValue("Koffie");
        }
    }

    @Test
    void rule_17_3_anAuthorDecidesWhetherPeopleAreAskedToDoAnELearning() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Author author = new Author(desk.window());
            String deck = author.create("Leren");
            author.add("De kaart", "Zoals hij is.").isSaved();
            author.add("Nog een kaart", "Ook zoals hij is.").publish(1);
            Window without = laptop.window();
            without.openWithDeck("Stille Stern", deck.replaceFirst(".*/", ""));
            assertThat(without.within(".checklist")).containsText("Lees de kaarten en de uitleg");
            assertThat(without.within(".checklist")).not().containsText("e-learning");

            author.window().link("Over deze set").click();
            author.window()
                    .field("Vraag iedereen om vooraf een e-learning te doen")
                    .check();
            author.publish(2);
            assertThat(author.window().field("Vraag iedereen om vooraf een e-learning te doen"))
                    .isChecked();
            Window with = laptop.window();
            with.openWithDeck("Stoere Stern", deck.replaceFirst(".*/", ""));
            assertThat(with.within(".checklist")).containsText("Doe zelf de e-learning");
        }
    }

    @Test
    void rule_20_6_whatWasPublishedIsOneClickFromASession() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            String deck = author.create("Meteen spelen");
            author.add("De kaart", "Zoals hij is.").publish(1);
            Window window = author.window();
            author.page().navigate(deck + "/versies");
            window.link("Open een sessie").click();
            assertThat(window.within("#deck option:checked")).hasText("Meteen spelen");
            assertThat(window.field("Hoe heet je?")).isFocused();
        }
    }

    @Test
    void rule_20_3_whatTwoAuthorsBothChangedIsShownSideBySide() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Author marieke = new Author(desk.window());
            String deck = marieke.create("Samen schrijven");
            marieke.add("De kaart", "Zoals hij was.").isSaved();
            Author bilal = new Author(laptop.window()).at(deck + "#kaart=de-kaart");
            assertThat(bilal.textField()).hasValue("Zoals hij was.");

            bilal.text("Zoals Bilal wil.").isSaved();
            marieke.title("De kaart van Marieke");
            assertThat(marieke.window().within(".notice"))
                    .containsText("Een collega wijzigde deze set ook. Jullie wijzigingen staan er allebei in.");
            assertThat(marieke.textField()).hasValue("Zoals Bilal wil.");
            marieke.isSaved();

            bilal.page().reload();
            assertThat(bilal.titleField()).hasValue("De kaart van Marieke");
            marieke.text("Zoals Marieke wil.").isSaved();
            bilal.text("Zoals Bilal het liever heeft.");
            Locator sides = bilal.window().within(".clash__text");
            assertThat(sides).hasText(new String[] {"Zoals Bilal het liever heeft.", "Zoals Marieke wil."});
            bilal.page().reload();
            assertThat(sides).hasText(new String[] {"Zoals Bilal het liever heeft.", "Zoals Marieke wil."});
            bilal.window()
                    .button("Neem die van mijn collega: Tekst van kaart ‘De kaart van Marieke’")
                    .click();
            bilal.isSaved();
            assertThat(bilal.textField()).hasValue("Zoals Marieke wil.");
        }
    }

    @Test
    void rule_20_1_withoutALineTheTextStaysOnTheDevice_alsoWhenTheWindowCloses() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            String deck = author.create("Onderweg");
            author.add("In de trein", "Voor de tunnel.").isSaved();
            desk.setOffline(true);
            author.text("In de tunnel.");
            assertThat(author.state())
                    .hasText("Geen verbinding. Je tekst staat veilig op dit apparaat, en wordt vanzelf opgeslagen.");
            author.page().close();
            desk.setOffline(false);
            Author again = new Author(desk.window()).at(deck + "#kaart=in-de-trein");
            assertThat(again.textField()).hasValue("In de tunnel.");
            again.isSaved();
        }
    }

    @Test
    void rule_20_2_aFaultThatOnlyTheServerSeesStandsAtItsField() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Vreemde tekens");
            author.add("Kaart", "Tekst.").isSaved();
            author.text("Een raar teken: \u0007.");
            assertThat(author.window().within("#card-text-error"))
                    .hasText("Hier staat een teken in dat niet te tonen is.");
            assertThat(author.textField()).hasAttribute("aria-invalid", "true");
            author.text("Een gewone zin.").isSaved();
            assertThat(author.window().within("#card-text-error")).hasCount(0);
        }
    }

    @Test
    void rule_20_5_longSentencesAndHardWordsAreMarkedBesideTheText_andStopNothing() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Ambtelijk");
            author.add(
                    "Moeilijk",
                    "Indien jij een document aantreft waarvan je niet zeker weet of het inzake deze zaak bewaard moet "
                            + "worden, dan vraag je het na.");
            author.isSaved();
            assertThat(author.window().within(".plain mark")).hasText(new String[] {"Indien", "inzake"});
            assertThat(author.window().within(".plain")).containsText("Lange zin: 23 woorden.");
            assertThat(author.window().within(".plain")).containsText("‘Indien’: liever ‘als’?");
            author.text("Weet je niet of je iets bewaart? Vraag het na.");
            assertThat(author.window().within(".plain")).containsText("Niets op te merken");
        }
    }

    @Test
    void rule_20_8_whoHasAnotherCredentialComesNowhere() {
        try (Device desk = browsers.device(address)) {
            Window window = desk.window();
            window.page().navigate("/beheer/sets/samenwerken");
            window.field("Toegangscode").fill("een-ander-en-verkeerd-bewijs");
            window.press("Meld je aan");
            assertThat(window.within(".form__error")).containsText("Deze toegangscode klopt niet.");
            assertThat(window.field("Toegangscode")).isFocused();
            assertThat(window.within(".parts")).hasCount(0);
            window.field("Toegangscode").fill(TestInstallation.CREDENTIAL);
            window.page().keyboard().press("Enter");
            assertThat(window.heading("Hoe werken wij samen?")).isVisible();
            window.page().reload();
            assertThat(window.heading("Hoe werken wij samen?")).isVisible();
            assertThat(window.page()
                            .evaluate("() => JSON.stringify(localStorage)")
                            .toString())
                    .doesNotContain(TestInstallation.CREDENTIAL);
            window.press("Meld je af");
            assertThat(window.field("Toegangscode")).isVisible();
            assertThat(window.page().url()).endsWith("/beheer");
        }
    }

    @Test
    void rule_20_1_whoIsSignedOutMeanwhileLosesNothing() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window());
            author.create("Lange middag");
            author.add("Kaart", "Voor de middag.").isSaved();
            author.page().evaluate("() => sessionStorage.clear()");
            author.text("Na de middag.");
            assertThat(author.state()).containsText("je bent niet meer aangemeld");
            author.window().press("Meld je aan");
            author.window().field("Toegangscode").fill(TestInstallation.CREDENTIAL);
            author.window().press("Meld je aan");
            assertThat(author.textField()).hasValue("Na de middag.");
            author.isSaved();
        }
    }

    @Test
    void rule_20_1_aDeletedDeckLeavesTheList_andWhoWasAtWorkInItMayMakeItAgain() {
        try (Device desk = browsers.device(address);
                Device laptop = browsers.device(address)) {
            Author marieke = new Author(desk.window());
            String deck = marieke.create("Weg ermee");
            marieke.add("Kaart", "Tekst.").isSaved();
            Author bilal = new Author(laptop.window()).at("/beheer");
            Locator row = bilal.window().within(".decks__deck", bilal.window().link("Weg ermee"));
            row.getByText("Meer").click();
            row.getByText("Verwijder").click();
            assertThat(bilal.window().dialog()).containsText("Sessies die al open zijn, gaan gewoon door.");
            bilal.window().dialog().getByText("Ja, verwijder").click();
            assertThat(bilal.window().within(".notice")).hasText("‘Weg ermee’ is verwijderd.");
            assertThat(row).hasCount(0);

            marieke.text("Toch bewaren.");
            assertThat(marieke.state()).containsText("de kaartenset is verwijderd");
            marieke.window().press("Maak de set opnieuw");
            marieke.isSaved();
            marieke.page().navigate(deck + "#kaart=kaart");
            assertThat(marieke.textField()).hasValue("Toch bewaren.");
        }
    }

    @Test
    void aCopyIsADeckOfItsOwn() {
        try (Device desk = browsers.device(address)) {
            Author author = new Author(desk.window()).at("/beheer");
            author.window().press("Nieuwe kaartenset");
            author.window().field("Hoe heet de set?").fill("Samen, maar anders");
            author.window().field("Waarmee begin je?").selectOption("samenwerken");
            author.window().press("Maak de set");
            author.page().waitForURL(Pattern.compile("/beheer/sets/samen-maar-anders"));
            assertThat(author.window().within(".parts__card")).hasCount(12);
        }
    }
}
