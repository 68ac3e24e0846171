package nl.kaartensessie.deck;

/// Someone who may change decks.
///
/// @param name tells editors apart in the audit log: `credential` for the credential of the installation, else the
/// subject that the organisation's own identity server knows
record Editor(String name) {

    static final Editor WITH_CREDENTIAL = new Editor("credential");
}
