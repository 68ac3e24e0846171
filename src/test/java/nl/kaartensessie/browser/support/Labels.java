package nl.kaartensessie.browser.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether what can be pressed says what it does on one line, and whole; and whether a shadow is drawn to its end.
public final class Labels {

    private static final int[][] SIZES = {{1280, 800}, {768, 1024}, {360, 740}, {320, 740}};
    /// A little wider and lower than the first: what fits there fits here, but for dialogs.
    private static final int[] LAPTOP = {1366, 640};

    /// What lies on the page has a shadow, which a box that scrolls must leave room for at its sides. The edge of the
    /// window is no such box.
    private static final String CUT = """
            const cut = () => [...document.querySelectorAll('.card, .paper, .form--entry')].filter(one => {
                const lengths = getComputedStyle(one).boxShadow.split(/,(?![^(]*\\))/)
                    .map(shadow => shadow.match(/-?[\\d.]+px/g)?.map(parseFloat) ?? [0, 0, 0, 0]);
                const wide = Math.max(...lengths.map(([, , blur, spread]) => blur + spread));
                const box = one.getBoundingClientRect();
                for (let around = one.parentElement; wide > 0 && around !== document.body; around = around.parentElement) {
                    const frame = around.getBoundingClientRect();
                    if (getComputedStyle(around).overflowX === 'visible' || !one.checkVisibility()) continue;
                    if (frame.left > 0 && box.left - wide < frame.left || frame.right < innerWidth && box.right + wide > frame.right) return true;
                }
                return false;
            }).map(one => `the shadow of ${one.className}`);
            """;

    /// Of the page as it is, and of what is folded in it; and of each of its dialogs if asked for. Gives how many there
    /// were, and those that are broken.
    private static final String BROKEN = "async dialogs => {" + CUT + """
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                const labels = 'button, a.button, summary.button, [role=tab], .kinds__one span, .grades__one span, .site-footer a, .room__links a';
                // What people wrote themselves, and headings that fold what is below them.
                const longer = '.vote__option, .overview__card, .menu__twist, .desk__sheet button, .wayback .button, .fold';
                const places = (node, label) => {
                    const around = [];
                    for (let one = node.parentElement; one !== label; one = one.parentElement) around.push(one);
                    return [...around, label];
                };
                const inLine = one => getComputedStyle(one).display === 'inline';
                const wordsOf = label => {
                    const words = [];
                    const walk = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
                    while (walk.nextNode()) {
                        const around = places(walk.currentNode, label);
                        const part = around.find((one, index) => index === around.length - 1 || !inLine(one));
                        if (around.some(one => one.matches('.badge, .hint, .visually-hidden')) || part.offsetWidth <= 1) continue;
                        const range = document.createRange();
                        range.selectNodeContents(walk.currentNode);
                        [...range.getClientRects()].filter(box => box.width > 1).forEach(box => words.push({box, part, around}));
                    }
                    return words;
                };
                const isBroken = (label, words) => {
                    const first = new Map(words.map(one => [one.part, one.box]).reverse());
                    const within = (box, frame) => box.left >= frame.left - 1 && box.right <= frame.right + 1;
                    return words.some(({box, part, around}) => Math.abs(box.top - first.get(part).top) > box.height / 2
                        || around.filter(one => one === label || !inLine(one)).some(one => !within(box, one.getBoundingClientRect())));
                };
                const found = [];
                let count = 0;
                const look = (root, where) => {
                    for (const label of root.querySelectorAll(labels)) {
                        const words = label.matches(longer) || !label.checkVisibility() ? [] : wordsOf(label);
                        if (words.length === 0) continue;
                        count++;
                        if (isBroken(label, words)) found.push(where + label.textContent.trim().replace(/\\s+/g, ' '));
                    }
                };
                const folded = [...document.querySelectorAll('details:not([open])')];
                const hidden = [...document.querySelectorAll('.check__more[hidden]')];
                folded.forEach(one => { one.open = true; });
                hidden.forEach(one => { one.hidden = false; });
                look(document.body, '');
                for (const dialog of dialogs ? document.querySelectorAll('dialog:not([open])') : []) {
                    dialog.showModal();
                    look(dialog, `${dialog.id} > `);
                    dialog.close();
                }
                folded.forEach(one => { one.open = false; });
                hidden.forEach(one => { one.hidden = true; });
                return [String(count), ...found, ...cut()];
            }
            """;

    private final Set<String> broken = new TreeSet<>();
    private int seen;

    /// From a laptop to the narrowest phone. The window has the last of these sizes then.
    public void check(Window window, String state) {
        check(window, state, false);
    }

    /// With each dialog of the page.
    public void checkWithDialogs(Window window, String state) {
        check(window, state, true);
    }

    private void check(Window window, String state, boolean dialogs) {
        List<int[]> sizes = new ArrayList<>(List.of(SIZES));
        if (dialogs) {
            sizes.addFirst(LAPTOP);
        }
        for (int[] size : sizes) {
            window.page().setViewportSize(size[0], size[1]);
            @SuppressWarnings("unchecked")
            List<String> found = (List<String>) window.page().evaluate(BROKEN, dialogs);
            seen += Integer.parseInt(found.getFirst());
            found.subList(1, found.size()).forEach(label -> broken.add("%s (%d, %s)".formatted(label, size[0], state)));
        }
    }

    /// How many were looked at.
    public int seen() {
        return seen;
    }

    /// Each with the width of the window and the state.
    public Set<String> broken() {
        return broken;
    }
}
