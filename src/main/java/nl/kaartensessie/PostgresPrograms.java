package nl.kaartensessie;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kaartensessie.EmbeddedDatabase.Unavailable;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL for this system, unpacked from those that come with the software.
///
/// They are unpacked once, into a folder that is named after what was packed. Whatever else lies beside it, such
/// as those of an older version, goes; and where others could have changed them they are unpacked anew.
final class PostgresPrograms {

    private static final int OWNER_EXECUTES = 0100;

    private PostgresPrograms() {}

    /// @return the folder in which `bin` is
    /// @throws Unavailable when none come with the software for this system
    static Path unpacked(DataFolder folder) throws IOException {
        Path all = folder.resolve("postgresql-binaries");
        String resource = resource(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(Path.of("/etc/alpine-release")));
        Path wanted = all.resolve(digest(resource).substring(0, 32));
        if (folder.wasOpen()) {
            DataFolder.delete(all);
        }
        folder.createDirectories(all);
        try (Stream<Path> others = Files.list(all)) {
            for (Path other : others.filter(path -> !path.equals(wanted)).toList()) {
                DataFolder.delete(other);
            }
        }
        if (Files.notExists(wanted)) {
            Path half = all.resolve("half");
            folder.createDirectories(half);
            try (InputStream packed = packed(resource)) {
                unpack(packed, half, folder);
            }
            Files.move(half, wanted, StandardCopyOption.ATOMIC_MOVE);
        }
        return wanted;
    }

    /// Where the build puts them.
    static String resource(String system, String machine, boolean alpine) {
        String name = system.toLowerCase(Locale.ROOT);
        String family = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
        String processor = machine.equals("amd64") ? "x86_64" : machine.replace("aarch64", "arm_64");
        return "/postgres-" + family + "-" + processor + (alpine ? "-alpine_linux" : "") + ".txz";
    }

    private static String digest(String resource) throws IOException {
        try (InputStream packed = new DigestInputStream(packed(resource), MessageDigest.getInstance("SHA-256"))) {
            packed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) packed).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream packed(String resource) {
        @Nullable InputStream packed = PostgresPrograms.class.getResourceAsStream(resource);
        if (packed == null) {
            throw new Unavailable("no PostgreSQL comes with it for this system (" + resource.substring(1)
                    + "). Build it on such a system or with -Pevery-system, or set quarkus.datasource.jdbc.url to use a"
                    + " PostgreSQL of your own.");
        }
        return packed;
    }

    private static void unpack(InputStream packed, Path target, DataFolder folder) throws IOException {
        try (TarArchiveInputStream files =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (@Nullable TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("it would be unpacked elsewhere: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    folder.createDirectories(file);
                    continue;
                }
                folder.createDirectories(file.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(entry.getLinkName()).normalize());
                } else {
                    boolean program = (entry.getMode() & OWNER_EXECUTES) != 0 || file.startsWith(target.resolve("bin"));
                    try (OutputStream content = Channels.newOutputStream(folder.create(file, program))) {
                        files.transferTo(content);
                    }
                }
            }
        }
    }
}
