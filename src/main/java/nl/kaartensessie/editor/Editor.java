package nl.kaartensessie.editor;

/// Someone who may change decks.
///
/// @param name tells editors apart in the audit log: `credential` for the credential of the installation, else
/// `oidc:` and what the organisation's identity server calls this editor
/// @param way how the editor was recognised
public record Editor(String name, Way way) {

    public static final Editor WITH_CREDENTIAL = new Editor("credential", Way.CREDENTIAL);

    private static final int LONGEST_NAME = 200;

    enum Way {
        CREDENTIAL,
        OIDC
    }

    /// A name from elsewhere stays on its own line of the log.
    static Editor knownAs(String subject) {
        String name = subject.replaceAll("\\p{C}", "?");
        return new Editor("oidc:" + name.substring(0, Math.min(name.length(), LONGEST_NAME)), Way.OIDC);
    }
}
