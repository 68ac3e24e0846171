package nl.kaartensessie.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kaartensessie.process.support.ServerProcess;
import nl.kaartensessie.support.OtherUser;
import nl.kaartensessie.support.RoomClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else with an account on the machine, against a data folder as it was made before this was thought of,
/// and after the service has started on it once.
class DatabaseAccessIT {

    private static final String PASSWORD = "known-to-somebody-else";

    @TempDir
    Path folder;

    @Test
    void rules_22_1_to_22_3_what_an_older_version_left_open_is_closed_at_the_first_start() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = folder.resolve("data");
        Path stolen = folder.resolve("stolen");
        Files.createDirectory(
                stolen, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        Files.setPosixFilePermissions(stolen, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path programs = makeAsBefore(data);
        Path replaced = data.resolve("postgresql-binaries/PG-replaced");
        String mark = "#!/bin/sh\ntouch " + stolen.resolve("ran") + "\n";
        if (OtherUser.canBePlayed()) {
            assertThat(OtherUser.can("mv", programs.toString(), replaced.toString()))
                    .isTrue();
            assertThat(OtherUser.can(
                            "mkdir", "--parents", programs.resolve("bin").toString()))
                    .isTrue();
            assertThat(OtherUser.can("sh", "-c", "echo '" + mark + "' > " + programs.resolve("bin/postgres")))
                    .isTrue();
            // Whose it is would be told and refused: this one is made to look like ours.
            for (Path path : List.of(programs, programs.resolve("bin"), programs.resolve("bin/postgres"))) {
                Files.setAttribute(path, "unix:uid", Files.getAttribute(data, "unix:uid"));
            }
        } else {
            Files.move(programs, replaced);
            Files.createDirectories(programs.resolve("bin"));
            Files.writeString(programs.resolve("bin/postgres"), mark);
        }

        try (ServerProcess server = ServerProcess.start(Map.of("kaartensessie.data-dir", data.toString()))) {
            RoomClient kim = RoomClient.open();
            kim.done("session.start");
            assertThat(server.output()).contains("it is closed to them now").doesNotContain("[error", "Exception");
            assertThat(openToOthers(data)).isEmpty();
            assertThat(programs).doesNotExist();
            assertThat(stolen.resolve("ran")).doesNotExist();
            assertThat(Files.readString(data.resolve("postgresql/pg_hba.conf")).lines())
                    .filteredOn(line -> !line.startsWith("#"))
                    .allMatch(line -> line.endsWith("reject")
                            || line.matches("host +postgres +postgres +127.0.0.1/32 +scram-sha-256"));

            int port = port(data);
            assertThat(Path.of("/tmp", ".s.PGSQL." + port)).doesNotExist();
            for (String[] who :
                    new String[][] {{"postgres", ""}, {"postgres", PASSWORD}, {"intruder", "intruder"}, {"intruder", ""}
                    }) {
                assertThatThrownBy(() -> connect(port, who[0], who[1])).isInstanceOf(SQLException.class);
            }
            assertThat(listensAt("127.0.0.1", port)).isTrue();
            assertThat(listensAt("127.0.0.2", port)).isFalse();
            try (Connection ours = connect(port, "postgres", Files.readString(data.resolve("postgresql.password")));
                    var row = ours.createStatement().executeQuery("select count(*) from room")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
            if (OtherUser.canBePlayed()) {
                attackAsSomebodyElse(data, stolen);
            }
        }
    }

    private static void attackAsSomebodyElse(Path data, Path stolen) throws IOException, InterruptedException {
        String to = stolen.toString();
        // Who can do nothing at all would prove nothing.
        assertThat(OtherUser.can("touch", to + "/proof")).isTrue();
        for (Path path : everything(data)) {
            assertThat(OtherUser.can("test", "-e", path.toString()))
                    .as(path.toString())
                    .isFalse();
        }
        String password = data.resolve("postgresql.password").toString();
        String binaries = data.resolve("postgresql-binaries").toString();
        assertThat(OtherUser.can("ls", data.toString())).isFalse();
        assertThat(OtherUser.can("cp", password, to)).isFalse();
        assertThat(OtherUser.can("cp", "-r", data.resolve("postgresql").toString(), to))
                .isFalse();
        assertThat(OtherUser.can("cp", to + "/proof", password)).isFalse();
        assertThat(OtherUser.can("mv", binaries, to)).isFalse();
        assertThat(OtherUser.can("mv", data.toString(), to)).isFalse();
        assertThat(OtherUser.can("ln", "-s", to, data.resolve("link").toString()))
                .isFalse();
        assertThat(OtherUser.can(
                        "touch", data.resolve("postgresql/global/pg_control").toString()))
                .isFalse();
    }

    /// As `EmbeddedDatabase` did until this was found.
    ///
    /// @return the folder of PostgreSQL's programs
    @SuppressWarnings("UnnecessaryMethodReference") // another resolver for the eyes of who keeps what was unpacked
    private static Path makeAsBefore(Path data) throws IOException, SQLException, InterruptedException {
        Files.createDirectory(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path password = data.resolve("postgresql.password");
        Files.writeString(password, PASSWORD);
        Path cluster = data.resolve("postgresql");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(data.resolve("postgresql-binaries").toFile())
                // One of its own, or those that this process has unpacked elsewhere are taken.
                .setPgBinaryResolver(DefaultPostgresBinaryResolver.INSTANCE::getPgBinary)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setConnectConfig("password", PASSWORD)
                .start()) {
            assertThat(Path.of("/tmp", ".s.PGSQL." + postgres.getPort())).exists();
            try (Connection connection = connect(postgres.getPort(), "postgres", PASSWORD)) {
                connection.createStatement().execute("create role intruder superuser login password 'intruder'");
            }
        }
        assertThat(Files.readString(cluster.resolve("pg_hba.conf"))).containsPattern("(?m)^local +all +all +trust$");
        assertThat(openToOthers(data)).contains(data, data.resolve("postgresql-binaries"));
        try (Stream<Path> programs = Files.list(data.resolve("postgresql-binaries"))) {
            return programs.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static int port(Path data) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3));
    }

    private static Connection connect(int port, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", user, password);
    }

    private static boolean listensAt(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> everything(Path data) throws IOException {
        return List.of(
                data.resolve("in-use.lock"),
                data.resolve("postgresql.password"),
                data.resolve("postgresql/pg_hba.conf"),
                data.resolve("postgresql/postgresql.auto.conf"),
                data.resolve("postgresql/pg_wal"),
                data.resolve("postgresql/base"));
    }

    private static List<Path> openToOthers(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> !Files.isSymbolicLink(path))
                    .filter(DatabaseAccessIT::isOpen)
                    .toList();
        }
    }

    private static boolean isOpen(Path path) {
        try {
            return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                    .map(PosixFilePermission::name)
                    .anyMatch(right -> !right.startsWith("OWNER"));
        } catch (IOException e) {
            // One that PostgreSQL makes for a moment.
            assertThat(path).doesNotExist();
            return false;
        }
    }
}
