import java.net.Proxy;

/// Tells `mvnw` and `mvnw.cmd` which Maven to run: the one on the path, the one fetched before, or one fetched now,
/// by an older Maven on the path (so that a department's mirror is used) or else from the Apache project's own
/// archive.
///
/// Arguments: the project's folder, then Maven's own. Prints three lines: the `mvn` to run, the folder to run it
/// in, and the global settings to hand it (empty for its own). When there is no Maven to be had it says so in one
/// sentence.
final Pattern version = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)");

final Pattern home = Pattern.compile("Maven home: (.+)");

final String copyGoal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy";

final String archive = "https://archive.apache.org/dist/maven/maven-%s/%s/binaries/%s";

final boolean windows = System.getProperty("os.name").startsWith("Windows");

/// What is missing, in one sentence.
static final class Missing extends Exception {
    Missing(String sentence) {
        super(sentence);
    }
}

/// A Maven on the path, and whether it is 3.9 or newer.
record Installed(Path mvn, boolean fits, Path settings) {}

void main(String... arguments) throws Exception {
    var project = Path.of(arguments[0]).toRealPath();
    var given = List.of(arguments).subList(1, arguments.length);
    try {
        var onPath = onPath();
        var mvn = onPath.isPresent() && onPath.get().fits ? onPath.get().mvn : fetched(project, onPath, given);
        // The launcher's output is no console, but what reads it expects the console's encoding.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, System.getProperty("stderr.encoding"));
        out.println(mvn);
        out.println(names(given, "-f", "--file") ? Path.of("").toAbsolutePath() : project);
        out.println(settings(onPath, given));
    } catch (Missing missing) {
        System.err.println("mvnw: " + missing.getMessage());
        System.exit(1);
    }
}

/// The first Maven on the path that answers when asked for its version.
Optional<Installed> onPath() throws IOException, InterruptedException {
    for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
        var mvn = new File(folder.isEmpty() ? "." : folder, windows ? "mvn.cmd" : "mvn");
        if (mvn.isFile() && mvn.canExecute()) {
            var said = new StringBuilder();
            var asked = new ProcessBuilder(mvn.getAbsolutePath(), "--version");
            // Options may start a debugger or colour the answer.
            asked.environment().keySet().removeAll(Set.of("MAVEN_OPTS", "MAVEN_ARGS"));
            run(asked, said);
            var number = version.matcher(said);
            if (number.find()) {
                var major = Integer.parseInt(number.group(1));
                var fits = major > 3 || major == 3 && Integer.parseInt(number.group(2)) >= 9;
                var folderOfMaven = home.matcher(said);
                var settings = Path.of(folderOfMaven.find() ? folderOfMaven.group(1).strip() : "", "conf", "settings.xml");
                return Optional.of(new Installed(mvn.getAbsoluteFile().toPath(), fits, settings));
            }
        }
    }
    return Optional.empty();
}

/// An older Maven's global settings may name the department's mirror, so the fetched Maven follows them too.
String settings(Optional<Installed> onPath, List<String> given) {
    return onPath.filter(maven -> !maven.fits && !names(given, "-gs", "--global-settings"))
            .filter(maven -> Files.isReadable(maven.settings))
            .map(maven -> maven.settings.toString())
            .orElse("");
}

boolean names(List<String> given, String option, String longOption) {
    return given.stream().anyMatch(argument ->
            argument.equals(option) || argument.equals(longOption) || argument.startsWith(longOption + "="));
}

/// The Maven of maven-wrapper.properties in the folder where it is kept, put there first when it is not.
Path fetched(Path project, Optional<Installed> older, List<String> given) throws IOException, InterruptedException, Missing {
    var wanted = new Properties();
    try (var lines = Files.newBufferedReader(project.resolve(".mvn/wrapper/maven-wrapper.properties"))) {
        wanted.load(lines);
    }
    var name = "apache-maven-" + wanted.getProperty("mavenVersion");
    var ownFolder = System.getenv("MAVEN_USER_HOME");
    var kept = (ownFolder == null ? Path.of(System.getProperty("user.home"), ".m2") : Path.of(ownFolder)).resolve("wrapper");
    var mvn = kept.resolve(name).resolve("bin").resolve(windows ? "mvn.cmd" : "mvn");
    if (Files.isExecutable(mvn)) {
        return mvn;
    }
    var scratch = scratch(kept, name);
    try {
        var zip = scratch.resolve(name + "-bin.zip");
        fetch(zip, wanted.getProperty("mavenVersion"), older, given);
        verify(zip, wanted.getProperty("mavenSha512"));
        unpack(zip, scratch);
        place(scratch.resolve(name), kept.resolve(name));
    } finally {
        delete(scratch);
    }
    return mvn;
}

/// A folder of this launch alone, on the file system where Maven will be kept.
Path scratch(Path kept, String name) throws Missing {
    try {
        return Files.createTempDirectory(Files.createDirectories(kept), name + "-");
    } catch (IOException unwritable) {
        throw new Missing("the folder " + kept + " cannot be written, and Maven has to be kept there: give this user a home"
                + " folder, or put Maven 3.9 or newer on the path.");
    }
}

void fetch(Path zip, String version, Optional<Installed> older, List<String> given)
        throws IOException, InterruptedException, Missing {
    var own = System.getenv().getOrDefault("MVNW_DISTRIBUTION", "");
    if (own.isEmpty() && older.isPresent() && copied(zip, version, older.get().mvn, given)) {
        return;
    }
    var major = version.substring(0, version.indexOf('.'));
    var address = own.isEmpty() ? archive.formatted(major, version, zip.getFileName()) : own;
    System.err.println("mvnw: fetching Maven " + version + ", once, from " + address);
    try {
        var connection = URI.create(address).toURL().openConnection(own.isEmpty() ? proxy() : Proxy.NO_PROXY);
        connection.setConnectTimeout(20_000);
        connection.setReadTimeout(60_000);
        try (var in = connection.getInputStream()) {
            Files.copy(in, zip);
        }
    } catch (IOException | IllegalArgumentException unreachable) {
        throw new Missing("Maven 3.9 or newer is missing and could not be fetched from " + address + " (" + unreachable
                + "): put it on the path, or set MVNW_DISTRIBUTION to an address where " + zip.getFileName() + " is.");
    }
}

/// Lets the older Maven copy the newer one from its own repository or mirror.
boolean copied(Path zip, String version, Path older, List<String> given) throws IOException, InterruptedException {
    System.err.println("mvnw: fetching Maven " + version + ", once, through " + older);
    var command = new ArrayList<>(List.of(older.toString(), "--batch-mode", "--quiet"));
    command.addAll(wayToRepository(given));
    command.addAll(List.of(
            copyGoal,
            "-Dartifact=org.apache.maven:apache-maven:" + version + ":zip:bin",
            "-DoutputDirectory=" + zip.getParent()));
    var said = new StringBuilder();
    // In the scratch folder, since this project's pom asks for a newer Maven.
    if (run(new ProcessBuilder(command).directory(zip.getParent().toFile()), said) == 0 && Files.isRegularFile(zip)) {
        return true;
    }
    System.err.println(said);
    return false;
}

/// Those of Maven's arguments that say where artifacts come from; files as seen from here.
List<String> wayToRepository(List<String> given) {
    var way = new ArrayList<String>();
    for (int i = 0; i < given.size(); i++) {
        var argument = given.get(i);
        if (argument.startsWith("-Dmaven.repo.local=")) {
            way.add("-Dmaven.repo.local=" + absolute(argument.substring(argument.indexOf('=') + 1)));
        } else if (List.of("-s", "--settings", "-gs", "--global-settings").contains(argument) && i + 1 < given.size()) {
            way.add(argument);
            way.add(absolute(given.get(++i)));
        }
    }
    return way;
}

String absolute(String file) {
    return Path.of(file).toAbsolutePath().toString();
}

/// The proxy that most tools take from the environment; Java takes its own from system properties, which come
/// first.
Proxy proxy() {
    var address = System.getenv().getOrDefault("https_proxy", System.getenv("HTTPS_PROXY"));
    if (address == null || address.isEmpty()) {
        return ProxySelector.getDefault().select(URI.create("https://archive.apache.org")).getFirst();
    }
    var uri = URI.create(address.contains("://") ? address : "http://" + address);
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort()));
}

void verify(Path zip, String sha512) throws IOException, Missing {
    try {
        var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(zip));
        if (!HexFormat.of().formatHex(digest).equals(sha512)) {
            throw new Missing("the " + zip.getFileName() + " that was fetched is not the one of"
                    + " .mvn/wrapper/maven-wrapper.properties (its SHA-512 differs), so it was thrown away.");
        }
    } catch (NoSuchAlgorithmException impossible) {
        throw new AssertionError(impossible);
    }
}

void unpack(Path zip, Path folder) throws IOException {
    try (var zipped = new ZipFile(zip.toFile())) {
        for (var entry : Collections.list(zipped.entries())) {
            var file = folder.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(zipped.getInputStream(entry), file);
                // A zip read in this way does not tell which files are programs.
                file.toFile().setExecutable(file.getParent().endsWith("bin"), false);
            }
        }
    }
}

/// Moves the whole folder at once; when another launch was first, its folder is the same and stays.
void place(Path unpacked, Path kept) throws IOException {
    try {
        Files.move(unpacked, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException taken) {
        if (!Files.isDirectory(kept)) {
            throw taken;
        }
    }
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}

/// Runs a command with the JDK of this launch, and collects what it says.
int run(ProcessBuilder builder, StringBuilder said) throws IOException, InterruptedException {
    builder.redirectErrorStream(true).environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    process.getOutputStream().close();
    try (var output = process.inputReader()) {
        output.lines().forEach(line -> said.append(line).append('\n'));
    }
    return process.waitFor();
}
