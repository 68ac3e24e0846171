package nl.kaartensessie.browser.sheets;

import java.io.IOException;
import java.nio.file.Path;
import nl.kaartensessie.browser.support.Browsers;
import nl.kaartensessie.browser.support.SharedServer;
import nl.kaartensessie.process.support.ServerProcess;

/// Leads one session through all its states and draws each in two widths and two themes, to look at:
/// `./mvnw verify -Pcontact-sheet`. Not a test. It also draws the pictures of the documents.
public final class ContactSheet {

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        Album album = new Album(Path.of("target/contact-sheet"));
        ServerProcess server = SharedServer.use();
        Browsers browsers = Browsers.shared();
        try {
            new SheetOfPages(browsers, server.address(), album).draw();
            new SheetOfSession(browsers, server.address(), album).draw();
            new SheetOfDecks(browsers, server.address(), album).draw();
        } finally {
            // What was drawn until it went wrong shows where.
            album.bind(browsers);
        }
        System.exit(0);
    }
}
