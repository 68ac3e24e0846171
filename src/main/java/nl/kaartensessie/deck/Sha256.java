package nl.kaartensessie.deck;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that every Java platform has.
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
