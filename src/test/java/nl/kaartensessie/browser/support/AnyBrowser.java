package nl.kaartensessie.browser.support;

/// A browser of any make.
public interface AnyBrowser extends AutoCloseable {

    /// Of somebody who shares no storage with the others.
    ///
    /// @param address of the service, as this person reaches it
    AnyWindow window(String address);

    @Override
    void close();
}
