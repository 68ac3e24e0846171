package nl.kaartensessie.browser.support;

import java.util.List;

/// What can be pressed on a phone of a participant, which is 44 by 44 pixels and more, and whether all is within the
/// window.
public final class TargetSize {

    private static final String TOO_SMALL = """
            () => {
                const open = [...document.querySelectorAll('dialog[open]')].at(-1);
                return [...(open ?? document).querySelectorAll('button, a[href], input, textarea, select, summary')]
                    .filter(one => one.checkVisibility() && !one.matches('.skip-link'))
                    .map(one => {
                        const box = (one.matches('[type=checkbox], [type=radio]') ? one.closest('label') ?? one : one).getBoundingClientRect();
                        const name = (one.getAttribute('aria-label') ?? one.textContent).replace(/\\s+/g, ' ').trim();
                        return [Math.round(box.width * 10) / 10, Math.round(box.height * 10) / 10, name || one.id];
                    })
                    .filter(([width, height]) => width < 44 || height < 44)
                    .map(one => one.join(' '));
            }
            """;

    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('main *, dialog[open] *')]
                .filter(one => one.checkVisibility() && one.closest('.visually-hidden, svg') === null)
                .filter(one => {
                    const box = one.getBoundingClientRect();
                    return box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5);
                })
                .map(one => one.outerHTML.slice(0, 120))
            """;

    private TargetSize() {}

    @SuppressWarnings("unchecked")
    public static List<String> stickingOut(Window window) {
        return (List<String>) window.page().evaluate(STICKING_OUT);
    }

    @SuppressWarnings("unchecked")
    public static List<String> tooSmall(Window window) {
        return (List<String>) window.page().evaluate(TOO_SMALL);
    }
}
