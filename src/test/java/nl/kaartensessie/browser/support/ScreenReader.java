package nl.kaartensessie.browser.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Somebody who sees nothing, at a window: Guidepup's virtual screen reader in the page itself. They move by what it
/// says, and hear what it says of its own accord.
public final class ScreenReader {

    private static final Path SCRIPT =
            Path.of(".ci/screen-reader/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js");

    /// A timer may be a little early by another clock.
    private static final double LEAST_GAP_MS = 990;

    private static final String KIT = """
            (() => {
                const LIVE = /^(polite|assertive): /;
                // Whether this is said depends on how fast the server is.
                const SLOW = 'polite: Even geduld…';
                const spoken = async () => (await virtual.spokenPhraseLog()).slice();
                // Who hears that a button is disabled waits for it.
                const is = (one, phrase) => !one.includes(', disabled') && (one === phrase || one.startsWith(`${phrase}, `)
                    || phrase.endsWith('…') && one.startsWith(phrase.slice(0, -1)));
                const to = async phrase => {
                    const passed = new Set();
                    for (const end = performance.now() + 30_000; performance.now() < end; ) {
                        const before = (await spoken()).length;
                        // What happens on the page happens between two moves.
                        await new Promise(done => setTimeout(done));
                        await virtual.next();
                        const said = (await spoken()).slice(before).filter(one => !LIVE.test(one));
                        // The page may have moved it meanwhile: where it is now, counts.
                        if (said.length > 0 && is(said.at(-1), phrase)) return;
                        said.forEach(one => passed.add(one));
                    }
                    throw new Error(`The reader finds no "${phrase}" in: ${[...passed].join(' | ')}`);
                };
                globalThis.reader = {
                    heard: 0,
                    times: [],
                    async all() { return (await spoken()).filter(one => LIVE.test(one) && one !== SLOW); },
                    async unheard() { return (await this.all()).slice(this.heard).map(one => one.replace(LIVE, '')); },
                    async hears(count) {
                        for (const end = performance.now() + 30_000; performance.now() < end; await new Promise(done => setTimeout(done, 100))) {
                            if ((await this.unheard()).length >= count) break;
                        }
                        return this.unheard();
                    },
                    async forget() { this.heard = (await this.all()).length; this.times = []; },
                    // Not waited for: it may lead to another page.
                    async press(phrase) { await to(phrase); void virtual.act(); },
                    async type(phrase, text) {
                        await to(phrase);
                        await virtual.press('Control+a');
                        await virtual.press('Delete');
                        await virtual.type(text);
                    },
                };
                // When it comes, not when it is seen: a busy machine sees it late.
                const append = Element.prototype.append;
                Element.prototype.append = function (...nodes) {
                    if (this.matches('[role=status]')) {
                        reader.times.push({at: performance.now(), text: nodes.map(node => node.textContent).join()});
                    }
                    append.apply(this, nodes);
                };
                document.addEventListener('DOMContentLoaded', () => {
                    void virtual.start({container: document.body});
                });
            })();
            """;

    private static final String TOO_SOON = """
            least => reader.times.slice(1)
                .map(({at, text}, index) => ({gap: at - reader.times[index].at, before: reader.times[index].text, text}))
                .filter(({gap}) => gap < least).map(({gap, before, text}) => `${before} | ${gap} ms | ${text}`)
            """;

    private final Page page;

    private ScreenReader(Page page) {
        this.page = page;
    }

    /// Reads every page that this window shows from here on.
    public static ScreenReader at(Window window) {
        assumeTrue(
                BrowserPresent.REQUIRED || Files.exists(SCRIPT),
                "No screen reader: run npm ci --prefix .ci/screen-reader --ignore-scripts, and again.");
        ScreenReader reader = new ScreenReader(window.page());
        reader.page.addInitScript(script() + "\n" + KIT);
        return reader;
    }

    private static String script() {
        try {
            // A module; what it gives out becomes a name of the page.
            return Files.readString(SCRIPT)
                    .replaceFirst("export\\{.*?(\\w+\\$?) as virtual\\};", "globalThis.virtual=$1;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves on until the reader says this, and does what it is for.
    public void press(String phrase) {
        page.evaluate("phrase => reader.press(phrase)", phrase);
    }

    public void type(String phrase, String text) {
        page.evaluate("([phrase, text]) => reader.type(phrase, text)", List.of(phrase, text));
    }

    /// What was said so far is forgotten: this reader also reads what a closed part of a page holds, and no real one
    /// does.
    public void forget() {
        page.evaluate("() => reader.forget()");
    }

    /// By itself it said these since it was asked last, in this order, and nothing else.
    public void hears(String... sentences) {
        @SuppressWarnings("unchecked")
        List<String> heard = (List<String>) page.evaluate("count => reader.hears(count)", sentences.length);
        assertThat(heard)
                .as("at %s", page.evaluate("async () => (await virtual.spokenPhraseLog()).slice(-8).join(' | ')"))
                .containsExactly(sentences);
        page.evaluate("async () => { reader.heard = (await reader.all()).length; }");
    }

    /// Nothing more was said, and between any two sentences was a second.
    public void heardAllApart() {
        hears();
        assertThat((List<?>) page.evaluate(TOO_SOON, LEAST_GAP_MS)).isEmpty();
    }
}
