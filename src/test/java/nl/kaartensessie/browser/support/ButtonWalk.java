package nl.kaartensessie.browser.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Presses every button that there is to see in a window, each once, with Enter, and writes down after which of
/// them the focus had fallen to the page. Buttons that differ in a number or a name only count as one.
public final class ButtonWalk {

    private static final int MOST_PRESSES = 150;

    /// Gives the focus to a button that was not pressed yet. Tells which, and how many more there are in its
    /// dialog.
    private static final String TO_NEXT = """
            pressed => {
                const lists = '.overview, .offers, .vote__options, .people, .queue, .chat, .filter, .lines, .stepper__steps, .plan__steps, .plan__cards';
                const labelOf = button => document.getElementById(button.getAttribute('aria-labelledby') ?? '')?.textContent;
                const keyOf = button => {
                    const name = (button.getAttribute('aria-label') ?? labelOf(button) ?? button.textContent).replace(/\\s+/g, ' ').trim().replace(/\\d+/g, '#');
                    const list = button.closest(lists);
                    const dialog = button.closest('dialog');
                    return (dialog === null ? '' : dialog.id + ' > ') + (list === null ? name : list.classList[0] + ' > ' + name.split(/[ :]/)[0]);
                };
                const left = [...document.querySelectorAll('main button, main summary, .site-header button, dialog[open] button, dialog[open] summary')]
                    .filter(button => button.checkVisibility() && !button.matches(':disabled') && !pressed.includes(keyOf(button)));
                const next = left.find(button => { button.focus(); return document.activeElement === button; });
                return next === undefined ? null
                    : [keyOf(next), String(left.filter(other => other !== next && other.closest('dialog') === next.closest('dialog')).length)];
            }
            """;

    private static final String FOCUSED = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
                const { activeElement } = document;
                done(activeElement === null || activeElement === document.body ? 'BODY' : activeElement.outerHTML.slice(0, 120));
            })))
            """;

    private final Window window;
    private final Runnable settle;
    private final Set<String> pressed = new HashSet<>();
    private final List<String> lost = new ArrayList<>();
    /// By the id of a dialog what to press to come there.
    private final Map<String, List<String>> ways = new HashMap<>();

    /// @param settle comes back when the window has seen what its last command led to
    public ButtonWalk(Window window, Runnable settle) {
        this.window = window;
        this.settle = settle;
    }

    /// These are not to be pressed from here on.
    public ButtonWalk without(String... keys) {
        pressed.addAll(List.of(keys));
        return this;
    }

    /// These are to be pressed once more, whatever they led to before.
    public ButtonWalk again(String... keys) {
        List.of(keys).forEach(pressed::remove);
        return this;
    }

    /// @param arrange makes this state again, whatever was pressed in it
    public ButtonWalk everyButton(String state, Runnable arrange) {
        for (int presses = 0; presses < MOST_PRESSES; presses++) {
            if (!hasDialog()) {
                arrange.run();
            }
            List<String> next = next();
            if (next != null) {
                press(state, next.get(0), Integer.parseInt(next.get(1)));
            } else if (hasDialog()) {
                window.page().keyboard().press("Escape");
                look(state, "Escape");
            } else {
                return this;
            }
        }
        throw new AssertionError("There is no end to the buttons of: " + state + ", pressed: " + pressed);
    }

    /// What was pressed, in no order.
    public Set<String> pressed() {
        return Set.copyOf(pressed);
    }

    /// After what the focus was nowhere.
    public List<String> lost() {
        return List.copyOf(lost);
    }

    private void press(String state, String key, int more) {
        String before = dialog();
        pressed.add(key);
        window.page().keyboard().press("Enter");
        settle.run();
        look(state, key);
        String after = dialog();
        if (!after.isEmpty() && !after.equals(before)) {
            List<String> way = new ArrayList<>(ways.getOrDefault(before, List.of()));
            way.add(key);
            if (before.isEmpty() || !ways.containsKey(after)) {
                ways.put(after, way);
            }
        }
        if (more > 0 && !before.isEmpty() && !isOpen(before)) {
            // It closed before all in it were pressed.
            pressed.removeAll(ways.getOrDefault(before, List.of()));
        }
    }

    private void look(String state, String key) {
        if ("BODY".equals(window.page().evaluate(FOCUSED))) {
            lost.add(state + ": " + key);
        }
    }

    private boolean isOpen(String dialog) {
        return (boolean) window.page().evaluate("id => document.getElementById(id)?.open === true", dialog);
    }

    private boolean hasDialog() {
        return window.dialog().count() > 0;
    }

    /// The id of the one that the focus is in; empty when there is none.
    private String dialog() {
        return (String) window.page().evaluate("() => document.activeElement?.closest('dialog[open]')?.id ?? ''");
    }

    @SuppressWarnings("unchecked")
    private List<String> next() {
        return (List<String>) window.page().evaluate(TO_NEXT, List.copyOf(pressed));
    }
}
