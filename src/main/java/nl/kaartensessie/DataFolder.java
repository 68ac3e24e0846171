package nl.kaartensessie;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import nl.kaartensessie.EmbeddedDatabase.Unavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The folder of the embedded PostgreSQL, of which nobody else on the machine may read or change anything:
/// whatever is made in it has its rights from its first moment, and whatever lies in it is set right at each
/// start.
///
/// Who could read it before could take the password, and who could write in it could replace a program: both are
/// made anew then (see [#wasOpen]).
///
/// Thread rule: one thread opens it; afterwards it does not change.
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DataFolder.class);

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final String UID = "unix:uid";
    private static final int ROOT = 0;

    /// A fresh cluster takes 40 MB, the binaries 60 MB.
    private static final long LEAST_ROOM = 150L << 20;

    private final Path home;
    private final boolean posix;
    private final @Nullable FileChannel lock;
    private final int self;
    private final boolean wasOpen;

    private DataFolder(Path home, boolean posix, @Nullable FileChannel lock, int self, boolean wasOpen) {
        this.home = home;
        this.posix = posix;
        this.lock = lock;
        this.self = self;
        this.wasOpen = wasOpen;
    }

    /// Takes the folder for this service alone, and makes it when it is not there. Nothing in it is touched yet
    /// but its lock.
    ///
    /// @throws Unavailable when it is somebody else's, in use, or on a full disk
    /// @throws FileSystemException when it cannot be written
    static DataFolder take(Path folder) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        boolean made = !Files.exists(home);
        if (!made && !Files.isDirectory(home)) {
            throw new Unavailable("the data folder " + home + " is a file. Remove it, or choose another folder with"
                    + " kaartensessie.data-dir.");
        }
        if (made) {
            makeParent(home);
        }
        boolean posix = Files.getFileStore(made ? home.getParent() : home).supportsFileAttributeView("posix");
        if (made) {
            Files.createDirectory(home, rights(posix, "rwx------"));
        }
        home = home.toRealPath();
        requireRoom(home, Files.getFileStore(home).getUsableSpace());
        int self = posix ? self(home) : ROOT;
        boolean open = false;
        if (posix) {
            requireOurs(home, self);
            open = narrow(home);
        } else {
            LOG.warnf(
                    "Who may read the data folder %s cannot be set on this system: see to it that nobody else can",
                    home);
        }
        return new DataFolder(home, posix, lock(home, posix), self, open);
    }

    private static void makeParent(Path home) throws IOException {
        if (home.getParent() != null) {
            Files.createDirectories(home.getParent());
        }
    }

    /// Sets everything in the folder right. Its PostgreSQL does not run meanwhile.
    ///
    /// @return this folder, which now knows whether anything in it was open to others
    /// @throws Unavailable when something in it is somebody else's
    DataFolder seal() throws IOException {
        if (!posix) {
            return this;
        }
        boolean[] open = {wasOpen};
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                return visitFile(directory, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                requireOurs(file, self);
                // A link has no rights of its own.
                open[0] |= !attributes.isSymbolicLink() && narrow(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return new DataFolder(home, posix, lock, self, open[0]);
    }

    /// Whether others could read or change anything here until now.
    boolean wasOpen() {
        return wasOpen;
    }

    /// Whether we are the system's superuser, as whom PostgreSQL does not run.
    boolean isRoots() {
        return posix && self == ROOT;
    }

    boolean contains(Path file) {
        return file.startsWith(home);
    }

    Path resolve(String name) {
        return home.resolve(name);
    }

    /// Writes a file as a whole or not at all.
    void write(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(fresh, EnumSet.of(CREATE_NEW, WRITE), rights(posix, "rw-------"))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Makes a file that is not there.
    FileChannel create(Path file, boolean program) throws IOException {
        return FileChannel.open(
                file, EnumSet.of(CREATE_NEW, WRITE), rights(posix, program ? "rwx------" : "rw-------"));
    }

    void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, rights(posix, "rwx------"));
    }

    /// Removes a file, or a folder with all that is in it, and follows no link.
    static void delete(Path path) throws IOException {
        if (!Files.exists(path, NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    @Override
    public String toString() {
        return home.toString();
    }

    /// @throws Unavailable when so little is left that PostgreSQL could not even say so
    static void requireRoom(Path home, long usable) {
        if (usable < LEAST_ROOM) {
            throw new Unavailable("the disk of the data folder %s is full: %d MB are left, and it takes %d. Make room,"
                            .formatted(home, usable >> 20, LEAST_ROOM >> 20)
                    + " or choose another folder with kaartensessie.data-dir.");
        }
    }

    /// Whom files belong to that we make: a name need not exist, as in a container.
    private static int self(Path home) throws IOException {
        Path probe = Files.createTempFile(home, "owner", ".probe");
        try {
            return owner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static int owner(Path file) throws IOException {
        return (int) Files.getAttribute(file, UID, NOFOLLOW_LINKS);
    }

    private static void requireOurs(Path file, int self) throws IOException {
        int owner = owner(file);
        if (owner != self && owner != ROOT) {
            throw new Unavailable("%s belongs to another user of this machine (%d, while the service runs as %d)."
                            .formatted(file, owner, self)
                    + " Give the data folder and all that is in it to the service's own user, or choose another"
                    + " folder with kaartensessie.data-dir.");
        }
    }

    /// Takes all rights from everybody but the owner.
    ///
    /// @return whether there was anything to take
    private static boolean narrow(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file, NOFOLLOW_LINKS);
        if (OWNER.containsAll(rights)) {
            return false;
        }
        rights.retainAll(OWNER);
        try {
            Files.setPosixFilePermissions(file, rights);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new Unavailable(tooOpen(file), e);
        }
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file, NOFOLLOW_LINKS))) {
            throw new Unavailable(tooOpen(file));
        }
        return true;
    }

    private static String tooOpen(Path file) {
        return "others on this machine may read or change " + file + ", and that cannot be set right: it belongs to"
                + " another user, or its file system keeps no rights. Choose another folder with kaartensessie.data-dir.";
    }

    /// One service a folder: two on one cluster would each think that it is theirs to stop.
    private static FileChannel lock(Path home, boolean posix) throws IOException {
        FileChannel channel = FileChannel.open(
                home.resolve("in-use.lock"), Set.of(CREATE, WRITE, NOFOLLOW_LINKS), rights(posix, "rw-------"));
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Held by this very process", e);
        }
        channel.close();
        throw new Unavailable("the data folder " + home + " is in use by another Kaartensessie. Stop that one,"
                + " or choose another folder with kaartensessie.data-dir.");
    }

    private static FileAttribute<?>[] rights(boolean posix, String rights) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
