package nl.kaartensessie.browser.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One window, and what a person does and sees in it, in the person's words.
public final class Window {

    public static final int CARDS = 31;

    private final Page page;

    public Window(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /// Takes a seat as a participant.
    public Window join(String word, String name) {
        sit("memberships", Map.of("word", word, "name", name));
        return this;
    }

    /// Takes a seat as one more facilitator.
    public Window joinAsFacilitator(String word, String name, String key) {
        sit("memberships", Map.of("word", word, "name", name, "facilitatorKey", key));
        return this;
    }

    /// Comes in by the start page, as a participant.
    public Window joinByHand(String word, String name) {
        page.navigate("/");
        field("Wat is het woord?").fill(word);
        press("Verder");
        field("Hoe heet je?").fill(name);
        press("Doe mee");
        page.waitForURL(Pattern.compile("/sessie/"));
        return this;
    }

    /// Has a room with the cards of this deck, as Marieke, and prepares it.
    public void openWithDeck(String word, String deck) {
        sit("rooms", Map.of("word", word, "name", "Marieke", "deck", deck));
        assertThat(heading("Bereid je voor")).isVisible();
    }

    /// Has a session and prepares it. Gives the facilitator's key.
    public String open(String word, String name) {
        String key = sit("rooms", Map.of("word", word, "name", name));
        assertThat(heading("Bereid je voor")).isVisible();
        return key;
    }

    /// Opens a session and goes on to the preparation. Gives the facilitator's key.
    public String openByHand(String word, String name) {
        page.navigate("/nieuw");
        field("Kies een of twee woorden").fill(word);
        field("Hoe heet je?").fill(name);
        press("Open de sessie");
        String key = page.locator("#key-code").inputValue();
        link("Naar de voorbereiding").click();
        page.waitForURL(Pattern.compile("/sessie/"));
        assertThat(heading("Bereid je voor")).isVisible();
        return key;
    }

    /// As if this window had come in by the pages before a session, which takes a browser longer than all that most
    /// tests
    /// are about: asks the API, and remembers the answer as they do.
    ///
    /// @return the facilitator's key; null for a participant
    private String sit(String way, Map<String, String> body) {
        // The smallest of what has this storage.
        page.navigate("/favicon.svg");
        Map<?, ?> seat = (Map<?, ?>) page.evaluate("""
                async ([way, body]) => {
                    const answer = await fetch(`/api/v1/${way}`, {
                        method: 'POST',
                        headers: {'Content-Type': 'application/json'},
                        body: JSON.stringify(body),
                    });
                    if (!answer.ok) throw new Error(await answer.text());
                    const {room, member, token, facilitatorKey} = await answer.json();
                    localStorage.setItem(`kaartensessie.room.${room.id}/${member.id}`, JSON.stringify({
                        room: room.id,
                        token,
                        member: member.id,
                        role: member.role,
                        title: room.title,
                        name: member.name,
                        joinedAt: Date.now(),
                        word: body.word,
                        expiresAt: room.expiresAt,
                        reportExpiresAt: room.reportExpiresAt,
                        toldAt: Date.now(),
                        facilitatorKey,
                    }));
                    sessionStorage.setItem(`kaartensessie.me.${room.id}`, member.id);
                    return {room: room.id, key: facilitatorKey};
                }
                """, List.of(way, body));
        page.navigate("/sessie/" + seat.get("room"));
        return (String) seat.get("key");
    }

    public Window startSession() {
        press("Start de sessie");
        Locator started = button("Volgende kaart voor iedereen");
        Locator asked = within("dialog[open]").getByRole(AriaRole.BUTTON, named("Start de sessie"));
        // Where nobody came in yet, or it is early.
        assertThat(started.or(asked).first()).isVisible();
        if (asked.isVisible()) {
            asked.click();
        }
        assertThat(started).isVisible();
        seesCard(1);
        return this;
    }

    public Window seesCard(int position) {
        assertThat(page.locator(".card__count").first()).hasText("Kaart " + position + " van " + CARDS);
        return this;
    }

    public Window isLive() {
        assertThat(page.locator(".chip")).containsText("Live");
        return this;
    }

    /// Does in the room what this window's member may do, by the API, no faster than the server allows.
    public void command(String json) {
        page.evaluate("""
                async json => {
                    const stored = (() => { const room = location.pathname.split('/')[2]; return JSON.parse(localStorage.getItem(`kaartensessie.room.${room}/${sessionStorage.getItem('kaartensessie.me.' + room)}`)); })();
                    const give = () => fetch(`/api/v1/rooms/${stored.room}/commands`, {
                        method: 'POST',
                        headers: {'Content-Type': 'application/json', Authorization: `Bearer ${stored.token}`},
                        body: JSON.stringify({id: crypto.randomUUID(), ...JSON.parse(json)}),
                    });
                    let answer = await give();
                    for (let tries = 0; answer.status === 429 && tries < 10; tries++) {
                        await new Promise(done => setTimeout(done, 1000));
                        answer = await give();
                    }
                    if (!answer.ok) throw new Error(await answer.text());
                }
                """, json);
    }

    /// Where the first card of this kind is in this room, practice cards left out.
    public int positionOf(String kind) {
        return (Integer) page.evaluate("""
                kind => JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                    .find(card => card.kind === kind && !card.practice).position
                """, kind);
    }

    /// The titles of all cards in the order of this room, which the facilitator's window keeps.
    @SuppressWarnings("unchecked")
    public List<String> titles() {
        return (List<String>) page.evaluate("""
                () => JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]))
                    .toSorted((one, other) => one.position - other.position).map(card => card.title)
                """);
    }

    /// What was copied, pasted as people do: no page of ours may read the clipboard.
    public String pasted() {
        page.evaluate("""
                () => {
                    const paper = document.createElement('textarea');
                    paper.id = 'pasted';
                    // Nothing outside an open dialog can have the focus.
                    (document.querySelector('dialog[open]') ?? document.body).append(paper);
                    paper.focus();
                }
                """);
        page.keyboard().press("Control+V");
        String text = page.locator("#pasted").inputValue();
        page.evaluate("() => document.getElementById('pasted').remove()");
        return text;
    }

    /// @param about "Nieuw punt" or "Reactie"
    public void raise(String about) {
        press("Hand opsteken");
        press(about);
    }

    public void press(String button) {
        button(button).click();
    }

    /// Presses what a menu of the facilitator offers.
    public void choose(String menu, String item) {
        press(menu);
        dialog().getByText(item, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /// From the preparation to the first card that was not read.
    public void readCards() {
        press("Lees de kaarten en de uitleg");
        press("Begin met lezen");
    }

    /// From the last step of the closing.
    public void endSession() {
        press("Beëindig de sessie");
        press("Ja, beëindig de sessie");
    }

    /// What a facilitator can do about people and hands.
    public void manage() {
        press("Beheer: wie is er, en handen");
    }

    /// The step of the runsheet and its time, as a facilitator sees them.
    public Locator strip() {
        return page.locator(".strip");
    }

    /// Opens the runsheet of the facilitator: beside the card where there is room.
    public Locator runsheet() {
        Locator runsheet = page.locator("#runsheet");
        if (!runsheet.isVisible()) {
            page.locator("#step-button").click();
        }
        return runsheet;
    }

    /// Goes to the next step by the runsheet, and puts that aside again.
    public void toStep(String title) {
        runsheet().getByRole(AriaRole.BUTTON, named("Hierna: " + title)).click();
        assertThat(page.locator("#step-button")).containsText(title);
        runsheet().getByRole(AriaRole.BUTTON, named("Sluit")).click();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public Locator text(String text) {
        return page.locator("main").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    public Locator within(String selector) {
        return page.locator(selector);
    }

    /// What is around `inner`.
    public Locator within(String selector, Locator inner) {
        return page.locator(selector).filter(new Locator.FilterOptions().setHas(inner));
    }

    public Locator dialog() {
        return page.locator("dialog[open]");
    }

    /// Closes the dialog with Escape; first waits until one on top of it has closed itself, which the server's answer
    /// may come late for.
    public void closeDialog() {
        assertThat(dialog()).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
    }

    public static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
