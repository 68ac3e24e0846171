package nl.kaartensessie.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one file that gives the pages their look: the organisation's own where it configured a folder, else ours.
@Path("/")
public class ThemeFiles {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    /// Not in the path's template: the framework looks for it from each letter on, and a long path takes its
    /// square.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+\\.[a-z0-9]+");

    private static final int LONGEST_NAME = 100;

    private final Optional<java.nio.file.Path> directory;

    ThemeFiles(OperatorSettings.Theme theme) {
        this.directory = theme.directory();
    }

    @GET
    @Path("theme.css")
    public Response theme() throws IOException {
        if (directory.isPresent()) {
            return own("theme.css");
        }
        try (InputStream shipped = ThemeFiles.class.getResourceAsStream("/theme/theme.css")) {
            if (shipped == null) {
                throw new IllegalStateException("theme/theme.css is not on the class path");
            }
            return answer("css", shipped.readAllBytes());
        }
    }

    /// A font or image beside the organisation's `theme.css`.
    @GET
    @Path("theme/{file}")
    public Response own(@PathParam("file") String file) throws IOException {
        if (file.length() > LONGEST_NAME || !NAME.matcher(file).matches()) {
            throw new NotFoundException();
        }
        String extension = file.substring(file.lastIndexOf('.') + 1);
        java.nio.file.Path path = directory.orElseThrow(NotFoundException::new).resolve(file);
        if (!TYPES.containsKey(extension) || !Files.isRegularFile(path)) {
            throw new NotFoundException();
        }
        return answer(extension, Files.readAllBytes(path));
    }

    private static Response answer(String extension, byte[] content) {
        return Response.ok(content)
                .type(TYPES.get(extension))
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
