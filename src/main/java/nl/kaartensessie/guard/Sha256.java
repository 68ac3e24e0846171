package nl.kaartensessie.guard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that every Java platform has.
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
