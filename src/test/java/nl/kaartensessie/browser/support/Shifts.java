package nl.kaartensessie.browser.support;

import java.util.List;

/// What moves in a window though it stays: its layout shifts, as the browser itself counts them. What moves within
/// half a second after a press was asked for.
public final class Shifts {

    private static final String KEY = "shifts";

    /// What went away is a source too, by then without a place or a name; it is no shift of what stays.
    private static final String WATCH = """
            (() => {
                const staying = ({sources}) => sources.map(({node}) => node?.closest ? node : node?.parentElement).filter(node => node?.isConnected);
                const areIn = (nodes, part) => nodes.every(node => node.closest(part));
                const growing = '.cockpit__side, .room__side, .lobby__side, .room-bar, .closing__part';
                const seen = ({value, sources}, nodes) =>
                    `${areIn(nodes, growing) ? 'growing ' : ''}${location.pathname} ${value}: `
                    + nodes.map(node => node.outerHTML.slice(0, 200)).join(', ')
                    + sources.map(({previousRect: from, currentRect: to}) => ` ${[from.x, from.y, from.width, from.height]} -> ${[to.x, to.y, to.width, to.height]}`);
                const keep = shifts => {
                    const found = shifts.filter(shift => !shift.hadRecentInput).map(shift => [shift, staying(shift)])
                        // Which step it is, how its time goes and what the primary button says: other words in the same place.
                        .filter(([, nodes]) => !areIn(nodes, '.site-header, .bar__next'))
                        .map(([shift, nodes]) => seen(shift, nodes));
                    if (found.length > 0) {
                        sessionStorage.setItem('shifts', JSON.stringify([...JSON.parse(sessionStorage.getItem('shifts') ?? '[]'), ...found]));
                    }
                };
                const observer = new PerformanceObserver(list => keep(list.getEntries()));
                observer.observe({type: 'layout-shift', buffered: true});
                addEventListener('pagehide', () => keep(observer.takeRecords()));
            })();
            """;

    private static final String TAKE = """
            key => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
                const shifts = JSON.parse(sessionStorage.getItem(key) ?? '[]');
                sessionStorage.removeItem(key);
                done(shifts);
            }))))
            """;

    private Shifts() {}

    /// From the next page on.
    public static Window watch(Window window) {
        window.page().addInitScript(WATCH);
        return window;
    }

    /// Since they were asked for last. Those of the lists that grow where they are begin with `growing`.
    @SuppressWarnings("unchecked")
    public static List<String> of(Window window) {
        return (List<String>) window.page().evaluate(TAKE, KEY);
    }
}
