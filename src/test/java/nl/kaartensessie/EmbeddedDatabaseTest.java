package nl.kaartensessie;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.kaartensessie.support.OtherUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The database of our own is nobody else's, from its first moment and after whatever was done to its folder.
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
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
                            "select current_setting('wal_compression') || ', every '"
                                    + " || current_setting('checkpoint_timeout')"))
                    .isEqualTo("pglz, every 15min");
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
        assertThat(listed(folder)).as("nothing was made behind the link").containsExactly(data);
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

    @Test
    void rule_27_4_a_process_that_has_the_number_by_now_is_left_alone() throws Exception {
        Path theirs = folder.resolve("theirs");
        Path data = folder.resolve("data");
        EmbeddedDatabase.start(data).close();
        Path pidFile = data.resolve("postgresql/postmaster.pid");
        try (EmbeddedDatabase other = EmbeddedDatabase.start(theirs)) {
            String others = Files.readString(theirs.resolve("postgresql/postmaster.pid"));
            long number = Long.parseLong(others.lines().findFirst().orElseThrow());
            ProcessHandle process = ProcessHandle.of(number).orElseThrow();
            // As it was left after a crash of the machine: with our own folder, or as it was copied from elsewhere.
            for (String left : List.of(
                    others,
                    others.replace(
                            theirs.toRealPath().toString(), data.toRealPath().toString()),
                    ProcessHandle.current().pid() + "\n",
                    "4294967297000000000000\n",
                    "-1\n",
                    "nonsense\n",
                    "")) {
                Files.writeString(pidFile, left);
                try (EmbeddedDatabase ours = EmbeddedDatabase.start(data)) {
                    assertThat(select(ours, "select 'here'")).isEqualTo("here");
                    assertThat(process.isAlive()).as(left).isTrue();
                }
            }
            assertThat(select(other, "select 'there'")).isEqualTo("there");
        }
    }

    @Test
    void rule_27_4_and_27_5_a_postgresql_of_this_folder_is_stopped_under_whatever_name_it_knows_it() throws Exception {
        Path data = folder.resolve("data");
        Path cluster = data.resolve("postgresql");
        EmbeddedDatabase.start(data).close();
        // A service that was killed leaves it behind.
        Path programs = listed(data.resolve("postgresql-binaries")).getFirst();
        try (DataFolder killed = DataFolder.take(data)) {
            PostgresCluster left = new PostgresCluster(killed, cluster.toRealPath(), programs.toRealPath());
            left.start(freePort());
            ProcessHandle process = left.process().orElseThrow();
            Path moved = Files.move(data, folder.resolve("moved"));
            killed.close();
            try (EmbeddedDatabase database = EmbeddedDatabase.start(moved)) {
                assertThat(process.isAlive()).isFalse();
                assertThat(select(database, "select 'here'")).isEqualTo("here");
            }
        }
    }

    @Test
    void rule_27_5_a_postgresql_that_does_not_start_says_why_at_once_and_nothing_is_lost() throws Exception {
        Path data = folder.resolve("data");
        Path cluster = data.resolve("postgresql");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            select(database, "create table kept as select 'here' as what; select 1::text");
        }
        fails(
                data,
                cluster.resolve("PG_VERSION"),
                "9.6\n",
                "initialized by PostgreSQL version 9.6, which is not compatible");
        fails(data, cluster.resolve("PG_VERSION"), null, "is not a database cluster directory");
        fails(data, cluster.resolve("global/pg_control"), "broken", "could not read file \"global/pg_control\"");
        fails(data, cluster.resolve("global/pg_control"), null, "global/pg_control");
        fails(data, cluster.resolve("postgresql.conf"), "shared_buffers = veel\n", "postgresql.conf\" contains errors");
        Files.delete(data.resolve("postgresql.password"));
        fails(data, cluster.resolve("PG_VERSION"), "9.6\n", "initialized by PostgreSQL version 9.6");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(select(database, "select what from kept")).isEqualTo("here");
        }
    }

    /// @param content what the file is made to hold; null to take it away
    private static void fails(Path data, Path file, @Nullable String content, String reason) throws IOException {
        byte[] before = Files.readAllBytes(file);
        if (content == null) {
            Files.delete(file);
        } else {
            Files.writeString(file, content);
        }
        Instant begun = Instant.now();
        assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                .isInstanceOf(EmbeddedDatabase.Unavailable.class)
                .hasMessageContaining("the embedded PostgreSQL did not start in " + data)
                .hasMessageContaining(reason);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(ProcessHandle.allProcesses())
                .noneMatch(process -> process.info().commandLine().orElse("").contains("-D " + data));
        Files.write(file, before);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void rule_22_4_what_is_no_folder_is_told_of() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "a file");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file)).hasMessageContaining(file + " is a file");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("below")))
                .hasMessageContaining("nothing can be written to the data folder " + file.resolve("below"))
                .hasMessageContaining("something else has that name");
        Path nowhere = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(nowhere)).hasMessageContaining("something else has that name");
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

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
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
