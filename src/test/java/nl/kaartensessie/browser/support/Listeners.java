package nl.kaartensessie.browser.support;

import java.util.List;
import java.util.regex.Pattern;

/// A facilitator and two participants in one session, who see nothing and hear their screen readers.
public record Listeners(ScreenReader lead, ScreenReader follow, ScreenReader third) {

    private static final String CARD = """
            position => {
                const kind = {statement: 'Stelling', question: 'Vraag', dilemma: 'Dilemma'};
                const asked = {statement: 'Wat vind je?', question: 'Mogelijke antwoorden', dilemma: 'Wat kies je?'};
                const cards = JSON.parse(sessionStorage.getItem('kaartensessie.cards.' + location.pathname.split('/')[2]));
                const card = cards.find(one => one.position === position);
                const choices = (card.choices ?? []).map(one => one.replace(/\\.$/, '')).join('; ');
                const count = document.querySelector('.card__count')?.textContent.trim().split(' ').at(-1) ?? cards.length;
                return `Kaart ${position} van ${count}. ${card.practice ? 'Oefenkaart, ' : ''}${kind[card.kind]}. ${card.title}. ${card.text}`
                    + (choices === '' ? '' : ` ${asked[card.kind]} ${choices}.`);
            }
            """;

    /// Comes in by the start page. What is said meanwhile is not asked for yet.
    public static void comesIn(Window window, ScreenReader reader, String word, String name) {
        window.page().navigate("/");
        reader.type("textbox, Wat is het woord?", word);
        reader.press("button, Verder");
        reader.type("textbox, Hoe heet je?", name);
        reader.press("button, Doe mee");
        window.page().waitForURL(Pattern.compile("/sessie/"));
        window.isLive();
        reader.hears();
    }

    /// A card as it is read out, of those that this window keeps.
    public static String card(Window window, int position) {
        return (String) window.page().evaluate(CARD, position);
    }

    public void allHear(String sentence) {
        lead.hears(sentence);
        othersHear(sentence);
    }

    public void othersHear(String sentence) {
        follow.hears(sentence);
        third.hears(sentence);
    }

    public void heardAllApart() {
        List.of(lead, follow, third).forEach(ScreenReader::heardAllApart);
    }
}
