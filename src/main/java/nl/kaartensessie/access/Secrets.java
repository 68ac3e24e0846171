package nl.kaartensessie.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kaartensessie.guard.Sha256;
import nl.kaartensessie.room.MemberId;
import nl.kaartensessie.room.RoomId;

/// Makes what nobody may guess, and the hashes that are stored of it.
final class Secrets {

    /// Crockford's base 32: no letters that look like digits (<https://www.crockford.com/base32.html>).
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int KEY_LENGTH = 20;

    /// Behind the word of a room to practise in.
    static final int PRACTICE_LETTERS = 20;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_TYPED = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static RoomId roomId() {
        return new RoomId("r_" + base64(16));
    }

    static MemberId memberId() {
        return new MemberId("m_" + base64(16));
    }

    /// A bearer token: 256 random bits.
    static String token() {
        return base64(32);
    }

    /// A facilitator key: 100 random bits, five groups of four that can be read aloud.
    static String facilitatorKey() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < KEY_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                key.append('-');
            }
            key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    /// A word for a room to practise in: what was typed, and 100 random bits behind it, so that no team ever has the
    /// same one, and nobody finds it by trying.
    static String practiceWord(String typed) {
        StringBuilder word = new StringBuilder(typed).append(' ');
        for (int i = 0; i < PRACTICE_LETTERS; i++) {
            word.append(Character.toLowerCase(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))));
        }
        return word.toString();
    }

    /// The hash of a key as it was typed: what is no letter or digit has no part in it, nor have capitals and
    /// full-width forms, and O, I and L are read as digits.
    static byte[] hashOfKey(String typed) {
        // A longer text is no key, and need not be read as one.
        String key = typed.length() > LONGEST_TYPED
                ? typed
                : BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return hash(key);
    }

    static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
