package nl.kaartensessie.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Somebody else with an account on the machine. Only the system's superuser can play that part; tests of modes do
/// not need it.
public final class OtherUser {

    private static final String NOBODY = "65534";

    private OtherUser() {}

    public static boolean canBePlayed() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /// Runs a command as that user.
    ///
    /// @return whether it succeeded
    public static boolean can(String... command) throws IOException, InterruptedException {
        List<String> asNobody =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        asNobody.addAll(List.of(command));
        Process process = new ProcessBuilder(asNobody).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() == 127 || process.exitValue() == 126) {
            throw new AssertionError("The attack could not be tried: " + said);
        }
        return process.exitValue() == 0;
    }
}
