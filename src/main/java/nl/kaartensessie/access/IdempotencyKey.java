package nl.kaartensessie.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.kaartensessie.problem.FieldFault;
import nl.kaartensessie.room.Refusal;

/// By which a caller names one attempt, so that it can ask again when the answer was lost
/// (draft-ietf-httpapi-idempotency-key-header). It is a secret of the caller: what is stored is found by a value
/// that was derived from it, and encrypted under another. Its [#toString] hides it.
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    /// Says in the API's description what 422 means.
    static final String ANOTHER_BODY = "This Idempotency-Key stands for another body.";

    /// Fewer are too easily another's as well.
    private static final int SHORTEST = 16;

    private static final int LONGEST = 128;

    /// A string of RFC 9651, without parameters.
    private static final Pattern STRING =
            Pattern.compile("\"(?<text>(?:[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\]){1,256})\"");

    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private IdempotencyKey(byte[] secret) {
        this.secret = secret;
    }

    /// @param headers each line of the header; none for a call that is not named
    /// @param faults gets what has the wrong form
    static Optional<IdempotencyKey> read(List<String> headers, List<FieldFault> faults) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        Optional<IdempotencyKey> key = headers.size() > 1 ? Optional.empty() : of(headers.getFirst());
        if (key.isEmpty()) {
            faults.add(new FieldFault(HEADER, Refusal.IDEMPOTENCY_KEY_UNUSABLE));
        }
        return key;
    }

    private static Optional<IdempotencyKey> of(String header) {
        String item = header.strip();
        if (item.length() > 2 * LONGEST + 2) {
            return Optional.empty();
        }
        Matcher string = STRING.matcher(item);
        return Optional.of(string)
                .filter(Matcher::matches)
                .map(found -> found.group("text").replaceAll("\\\\(.)", "$1"))
                .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                .map(text -> new IdempotencyKey(text.getBytes(UTF_8)));
    }

    /// A value that only who has this key can make.
    ///
    /// @param purpose keeps values for different uses apart
    byte[] derive(String purpose, byte... of) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            mac.update((purpose + "\n").getBytes(UTF_8));
            return mac.doFinal(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", e);
        }
    }

    /// @return what nobody reads without this key
    byte[] seal(byte[] text) {
        return new Seal(derive("seal")).seal(text);
    }

    byte[] unseal(byte[] sealed) {
        return new Seal(derive("seal"))
                .unseal(sealed)
                .orElseThrow(() -> new IllegalStateException("What was sealed under a key can be read with it"));
    }

    @Override
    public String toString() {
        return "IdempotencyKey[…]";
    }
}
