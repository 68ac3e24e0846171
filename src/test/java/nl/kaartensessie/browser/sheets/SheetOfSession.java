package nl.kaartensessie.browser.sheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.Device;
import nl.kaartensessie.browser.support.Window;
import nl.kaartensessie.support.Heartbeat;
import nl.kaartensessie.support.RoomClient;

/// One session of seven people, from opening it to its report.
public final class SheetOfSession {

    private static final String WORD = "drukke week";
    private static final List<String> NAMES =
            List.of("Samira", "Bilal", "Joost van der Meer-Janssen", "Noor", "Fatima");
    private static final String LONGEST = """
            () => JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                .filter(card => card.kind === 'dilemma')
                .toSorted((one, other) => (other.text + other.choices).length - (one.text + one.choices).length)[0].position""";
    private static final String WITH_TWISTS = """
            () => JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                .find(card => card.key === 'uitstoot-op-het-erf').position""";

    private final Browsers browsers;
    private final String address;
    private final Album album;
    private final List<RoomClient> others = new ArrayList<>();
    private final List<Heartbeat> present = new ArrayList<>();

    public SheetOfSession(Browsers browsers, String address, Album album) {
        this.browsers = browsers;
        this.address = address;
        this.album = album;
    }

    public void draw() {
        try (Device desk = browsers.device(address, 1280, "nl");
                Device laptop = browsers.device(address, 1280, "nl");
                Device phone = browsers.device(address, 1280, "nl")) {
            Window marieke = desk.window();
            opening(marieke);
            preparing(marieke);
            Window anna = laptop.window();
            waiting(marieke, anna);
            Window beamer = desk.window();
            beamer.page().navigate(path(marieke) + "/kaart");
            assertThat(beamer.within(".way-in__word")).isVisible();
            album.see(beamer, "beamer, the way in");
            beginning(marieke, anna);
            cards(marieke, anna, beamer);
            new SheetOfActivities(album, marieke, anna, beamer, others).draw();
            trouble(laptop, anna, phone, marieke);
            new SheetOfClosing(album, marieke, anna).draw();
        } finally {
            present.forEach(heartbeat -> {
                heartbeat.close();
                heartbeat.line().close();
            });
        }
    }

    public static String path(Window window) {
        return window.page().url().replaceFirst("[?#].*", "");
    }

    private void opening(Window marieke) {
        marieke.page().navigate("/nieuw");
        assertThat(marieke.field("Kies een of twee woorden")).isVisible();
        album.whole(marieke, "open a session");
        marieke.within(".more summary").first().click();
        marieke.field("Kies een of twee woorden").fill("openbaar");
        marieke.field("Hoe heet je?").fill("Marieke");
        marieke.press("Open de sessie");
        assertThat(marieke.within(".form__error")).isVisible();
        album.whole(marieke, "open a session, all fields and a fault");
        marieke.field("Kies een of twee woorden").fill(WORD);
        marieke.press("Open de sessie");
        assertThat(marieke.heading("Je sessie staat klaar")).isVisible();
        album.whole(marieke, "the key");
        marieke.link("Naar de voorbereiding").click();
        assertThat(marieke.heading("Bereid je voor")).isVisible();
    }

    private void preparing(Window marieke) {
        Locator steps = marieke.within(".check__fold");
        int count = steps.count();
        for (int i = 0; i < count; i++) {
            if (steps.nth(i).getAttribute("aria-expanded").equals("false")) {
                steps.nth(i).click();
            }
            album.whole(marieke, "preparation, step " + (i + 1));
        }
        String session = path(marieke);
        for (String page : List.of("/uitnodiging", "/draaiboek", "/feitenblad")) {
            marieke.page().navigate(session + page);
            marieke.isLive();
            assertThat(marieke.within("main h1")).isVisible();
            album.whole(marieke, "preparation" + page.replace('/', ' '));
        }
        marieke.page().navigate(session);
        marieke.readCards();
        marieke.seesCard(1);
        album.lead(marieke, "reading the cards");
        marieke.press("Klaar met lezen");
        for (String tool : List.of("Alle kaarten", "Uitnodigen")) {
            marieke.choose("Sessie", tool);
            album.lead(marieke, "preparation, " + tool);
            marieke.page().keyboard().press("Escape");
        }
    }

    private void waiting(Window marieke, Window anna) {
        marieke.press("Start de sessie");
        assertThat(marieke.dialog()).isVisible();
        album.lead(marieke, "asked whether to start");
        marieke.page().keyboard().press("Escape");
        anna.page().navigate("/");
        anna.field("Wat is het woord?").fill(WORD);
        anna.press("Verder");
        assertThat(anna.field("Hoe heet je?")).isVisible();
        album.see(anna, "start, the name");
        anna.field("Hoe heet je?").fill("Anna");
        anna.press("Doe mee");
        assertThat(anna.within(".lobby")).isVisible();
        NAMES.forEach(name -> others.add(RoomClient.join(WORD, name)));
        others.forEach(one -> present.add(new Heartbeat(one.live())));
        anna.isLive();
        album.whole(anna, "waiting room");
    }

    private void beginning(Window marieke, Window anna) {
        for (String step : List.of("welcome", "rules", "start")) {
            marieke.command("{\"type\": \"step.enter\", \"step\": \"%s\"}".formatted(step));
            assertThat(marieke.within(".now h1")).isVisible();
            album.lead(marieke, "step " + step);
            album.see(anna, "step %s, participant".formatted(step));
        }
        marieke.manage();
        album.lead(marieke, "managing");
        marieke.press("Spelregels");
        album.lead(marieke, "house rules");
        marieke.page().keyboard().press("Escape");
        marieke.page().keyboard().press("Escape");
        marieke.press("Start de kaarten");
        anna.seesCard(1);
        album.see(anna, "first card, asked for the pledge");
        anna.press("Ja, dat spreek ik af");
    }

    private void cards(Window marieke, Window anna, Window beamer) {
        marieke.seesCard(1);
        album.lead(marieke, "cards");
        album.see(anna, "cards, participant");
        beamer.seesCard(1);
        album.see(beamer, "beamer");
        marieke.press("Volgende kaart voor iedereen");
        assertThat(marieke.button("Ongedaan maken")).isVisible();
        album.lead(marieke, "undo");
        marieke.choose("Sessie", "Telefoon als afstandsbediening");
        marieke.press("Toon de QR-code");
        assertThat(marieke.within("#remote .qr")).isVisible();
        album.lead(marieke, "QR code of the phone");
        marieke.page().keyboard().press("Escape");
        for (String menu : List.of("Sessie", "Meer")) {
            marieke.press(menu);
            album.lead(marieke, "menu " + menu);
            marieke.page().keyboard().press("Escape");
        }
        marieke.choose("Sessie", "Sleutel");
        album.lead(marieke, "key, covered");
        marieke.page().keyboard().press("Escape");
        marieke.runsheet();
        album.lead(marieke, "runsheet beside the card");
        marieke.within("#runsheet").getByText("Sluit").first().click();
        marieke.choose("Sessie", "Alle kaarten");
        album.lead(marieke, "all cards");
        marieke.within("#cards .overview__card").nth(11).click();
        assertThat(marieke.button("Toon kaart 12 aan iedereen")).isVisible();
        album.lead(marieke, "looking alone");
        marieke.within(".bar__previous").click();
        marieke.command("{\"type\": \"card.show\", \"position\": %d}"
                .formatted((Integer) marieke.page().evaluate(LONGEST)));
        talking(marieke, anna);
    }

    private void talking(Window marieke, Window anna) {
        others.subList(0, 2).forEach(one -> one.done("hand.raise", "about", "new"));
        others.get(2).done("member.away");
        others.get(3).done("look", "position", 1);
        others.get(4).done("chat.send", "text", "Mag ik iets vragen over de vorige kaart?", "to", "facilitator");
        others.get(1).done("chat.send", "text", "Dit speelde bij ons vorige maand ook.");
        anna.press("Hand opsteken");
        album.see(anna, "raising a hand");
        anna.press("Reactie");
        assertThat(marieke.within(".crew__hand")).hasCount(3);
        album.lead(marieke, "hands and a question");
        album.document(marieke, "cockpit", 1280, 800, ColorScheme.LIGHT);
        album.see(anna, "hand up");
        album.document(anna, "room", 1280, 800, ColorScheme.LIGHT);
        album.document(anna, "phone", 360, 740, ColorScheme.DARK);
        marieke.press("Geef het woord aan Anna");
        assertThat(anna.within(".floor:visible")).containsText("Jij hebt het woord");
        album.see(anna, "the floor");
        anna.press("Klaar: Anna");
        album.phone(anna, "Chat");
        album.phone(anna, "Mensen");
        marieke.within(".side__fold").click();
        album.lead(marieke, "chat of the facilitator");
        marieke.within(".side__fold").click();
        anna.press("Even weg");
        assertThat(anna.button("Ik ben er weer")).isVisible();
        album.see(anna, "away");
        anna.press("Ik ben er weer");
        anna.press("Vorige kaart");
        album.see(anna, "looking back");
        anna.page().getByText("Terug naar de groep").first().click();
        marieke.command("{\"type\": \"agenda.set\", \"steps\": [{\"key\": \"round-one\", \"minutes\": 4}]}");
        assertThat(marieke.within(".cockpit .alarm")).isVisible();
        album.lead(marieke, "alarm");
        marieke.press("Gezien");
    }

    public static int withTwists(Window window) {
        return (Integer) window.page().evaluate(WITH_TWISTS);
    }

    private void trouble(Device laptop, Window anna, Device phone, Window marieke) {
        laptop.setOffline(true);
        assertThat(anna.within(".chip")).containsText("Even geen verbinding");
        album.see(anna, "no connection");
        laptop.setOffline(false);
        anna.isLive();
        Window eva = phone.window().join(WORD, "Eva");
        assertThat(eva.within(".card")).isVisible();
        marieke.manage();
        marieke.press("Verwijder Eva");
        album.lead(marieke, "asked whether to remove somebody");
        marieke.press("Ja, verwijder");
        assertThat(eva.heading("Je bent uit de sessie gehaald")).isVisible();
        album.see(eva, "removed");
        marieke.page().keyboard().press("Escape");
    }
}
