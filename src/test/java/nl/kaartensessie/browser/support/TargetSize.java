package nl.kaartensessie.browser.support;

import java.util.List;

/// How large what can be pressed is: 44 by 44 pixels and more on a phone of a participant.
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

    private TargetSize() {}

    @SuppressWarnings("unchecked")
    public static List<String> tooSmall(Window window) {
        return (List<String>) window.page().evaluate(TOO_SMALL);
    }
}
