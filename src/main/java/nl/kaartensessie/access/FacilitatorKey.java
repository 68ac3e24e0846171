package nl.kaartensessie.access;

/// A facilitator key that was just made.
///
/// @param text shown once, to who asked for it
/// @param hash what is stored of it
public record FacilitatorKey(String text, byte[] hash) {

    public static FacilitatorKey random() {
        String text = Secrets.facilitatorKey();
        return new FacilitatorKey(text, Secrets.hashOfKey(text));
    }

    /// No log line shows it by mistake.
    @Override
    public String toString() {
        return "FacilitatorKey";
    }
}
