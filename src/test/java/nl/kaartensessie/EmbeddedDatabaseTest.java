package nl.kaartensessie;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database of our own is nobody else's, from its first moment and after whatever was done to its folder.
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void rule_22_1_and_22_2_it_is_made_closed_and_is_closed_again_at_each_start() throws Exception {
        Path data = folder.resolve("data");
        String first;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            first = database.password();
            assertThat(openToOthers(data)).isEmpty();
            assertThat(select(database, "show unix_socket_directories")).isEmpty();
            assertThat(select(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(select(
                            database,
                            "select string_agg(concat_ws(' ', type, database, user_name, address, auth_method),"
                                    + " '; ' order by rule_number) from pg_hba_file_rules"))
                    .isEqualTo("host {postgres} {postgres} 127.0.0.1 scram-sha-256; local {all} {all} reject;"
                            + " host {all} {all} all reject; local {replication} {all} reject;"
                            + " host {replication} {all} all reject");
            select(database, "create role intruder superuser login password 'intruder'; select 1::text");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "intruder", "intruder"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("pg_hba.conf");
            select(database, "create table kept as select 'here' as what; select 1::text");
            // What an intruder who was superuser may have left.
            select(database, "alter system set hba_file = '" + folder.resolve("hba") + "'; select 1::text");
        }
        Files.writeString(folder.resolve("hba"), "host all all all trust\n");
        List<Path> programs = files(data.resolve("postgresql-binaries"));
        Object before = inode(programs.getLast());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(database.password()).isEqualTo(first);
            assertThat(inode(programs.getLast())).as("not unpacked again").isEqualTo(before);
            assertThat(select(database, "show hba_file"))
                    .startsWith(data.toRealPath().toString());
            assertThat(select(database, "select what from kept")).isEqualTo("here");
        }
        // Somebody opened it.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(programs.getLast(), "something else");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(openToOthers(data)).isEmpty();
            assertThat(Files.size(programs.getLast())).as("unpacked again").isGreaterThan(20);
            assertThat(database.password()).isNotEqualTo(first);
            assertThat(select(database, "select what from kept")).isEqualTo("here");
        }
        // Only half of it was put back.
        Files.writeString(data.resolve("postgresql.password"), first);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(select(database, "select what from kept")).isEqualTo("here");
            assertThat(openToOthers(data)).isEmpty();
        }
    }

    @Test
    void rule_22_4_what_is_somebody_elses_is_not_used() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path planted = Files.createSymbolicLink(data.resolve("postgresql"), folder);
        if (OtherUser.canBePlayed()) {
            Files.setAttribute(planted, "unix:uid", 65534, NOFOLLOW_LINKS);
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(EmbeddedDatabase.Unavailable.class)
                    .hasMessageContaining(planted + " belongs to another user of this machine (65534")
                    .hasMessageContaining("kaartensessie.data-dir");
            Files.setAttribute(data, "unix:uid", 65534);
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .hasMessageContaining(data + " belongs to another user of this machine");
        }
        assertThat(Files.list(folder)).as("nothing was made behind the link").containsExactly(data);
        Path ours = Files.createDirectory(folder.resolve("ours"));
        Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataFolder taken = DataFolder.take(ours)) {
            assertThat(taken.wasOpen()).isTrue();
            assertThat(openToOthers(ours)).isEmpty();
        }
    }

    @Test
    void rule_22_4_a_full_disk_is_told_of() {
        assertThatThrownBy(() -> DataFolder.requireRoom(folder, 1 << 20))
                .isInstanceOf(EmbeddedDatabase.Unavailable.class)
                .hasMessageContaining("1 MB are left");
    }

    /// Everything below, and the folder itself, that anybody but its owner may read, change or enter.
    static List<Path> openToOthers(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> !Files.isSymbolicLink(path))
                    .filter(EmbeddedDatabaseTest::isOpen)
                    .toList();
        }
    }

    private static boolean isOpen(Path path) {
        try {
            return Files.getPosixFilePermissions(path, NOFOLLOW_LINKS).stream()
                    .map(PosixFilePermission::name)
                    .anyMatch(right -> !right.startsWith("OWNER"));
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> Files.isRegularFile(path, NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    private static String select(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", database.password());
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
