package nl.kaartensessie.browser.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A laptop or phone with one or more windows. Remembers every address that it asked for, and every complaint of a
/// page.
public final class Device implements AutoCloseable {

    private final BrowserContext context;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    public Device(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Browsers.PATIENCE_MS);
        context.onRequest(request -> requests.add(request.url()));
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    public Window window() {
        Page page = context.newPage();
        page.onWebSocket(socket -> requests.add(socket.url()));
        return new Window(page);
    }

    public void setOffline(boolean offline) {
        context.setOffline(offline);
    }

    public List<String> requests() {
        return requests;
    }

    /// Errors of scripts, and what the console calls an error: a blocked style, a missing file.
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
