package nl.kaartensessie.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kaartensessie.guard.BasePath;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.info.Contact;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// Completes the description of the API with what holds for every call (NL API Design Rules 2.2): the server, whom
/// to ask, who may call, what parameters mean, the version header, and problems as the body of every error. What
/// it refers to stands in `META-INF/openapi.yaml`.
public final class ApiDescription implements OASFilter {

    private static final String EDITOR = "editor";
    private static final String MEMBER = "member";
    private static final String IF_MATCH = "If-Match";

    private static final String CONTACT_PAGE = "/hulp";

    /// Where nobody is named: no address that could be somebody's (RFC 6761), as the design rules ask for both.
    private static final String NOBODY_MAIL = "not-set@kaartensessie.invalid";
    private static final String NOBODY_PAGE = "https://kaartensessie.invalid" + CONTACT_PAGE;

    /// The security of a call and the form of its body tell these.
    private static final Set<String> TOLD_OTHERWISE = Set.of("Authorization", "Content-Type");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url(BasePath.ours().before(Headers.API))));
        describe(api.getInfo(), ConfigProvider.getConfig());
        api.setPaths(relative(api.getPaths()));
        Set<String> shared =
                Objects.requireNonNull(api.getComponents().getParameters()).keySet();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    addParameters(path, method, operation, shared);
                    addSecurity(path, operation);
                    addErrors(operation);
                }));
    }

    private static Paths relative(Paths absolute) {
        Paths paths = OASFactory.createPaths();
        absolute.getPathItems().forEach((path, item) -> paths.addPathItem(path.substring(Headers.API.length()), item));
        return paths;
    }

    private static void describe(Info info, Config config) {
        info.setContact(contact(config));
        // The operator's to tell: the service does not know under which terms they offer it.
        config.getOptionalValue("kaartensessie.api.license", String.class)
                .ifPresent(name ->
                        info.setLicense(OASFactory.createLicense().name(name).identifier(name)));
    }

    private static Contact contact(Config config) {
        Optional<String> asked = config.getOptionalValue("kaartensessie.organisation.contact", String.class);
        Contact contact = OASFactory.createContact()
                .name(config.getOptionalValue("kaartensessie.organisation.name", String.class)
                        .orElse("The organisation that runs this installation"));
        config.getOptionalValue("kaartensessie.api.contact-email", String.class)
                .or(() -> asked.filter(address -> address.contains("@"))
                        .map(address -> address.replaceFirst("^mailto:", "")))
                .ifPresentOrElse(contact::setEmail, () -> contact.setEmail(NOBODY_MAIL));
        config.getOptionalValue("kaartensessie.api.contact-url", String.class)
                .or(() -> asked.filter(address -> address.startsWith("http")))
                .or(() -> ownPage(config))
                .ifPresentOrElse(contact::setUrl, () -> contact.setUrl(NOBODY_PAGE));
        return contact;
    }

    /// The page of this installation that says whom to ask, where it knows its own address.
    private static Optional<String> ownPage(Config config) {
        return config.getOptionalValues("kaartensessie.live.origins", String.class)
                .map(origins -> origins.getFirst().strip() + BasePath.ours().before(CONTACT_PAGE));
    }

    /// A parameter that several calls have is described once. Those in the path come first, in its order.
    private static void addParameters(String path, HttpMethod method, Operation operation, Set<String> shared) {
        boolean overwrites = method == HttpMethod.PUT || method == HttpMethod.DELETE;
        Map<String, Parameter> told = new LinkedHashMap<>();
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> !TOLD_OTHERWISE.contains(parameter.getName()))
                .sorted(Comparator.comparingInt(parameter -> place(path, parameter.getName(), shared)))
                .forEach(parameter -> told.put(parameter.getName(), parameter));
        APIResponses responses = operation.getResponses();
        if (told.containsKey("page")) {
            responses.getAPIResponse("200").addHeader("Link", header("Link"));
        }
        if (told.containsKey(IF_MATCH)) {
            error(responses, "412", "The deck has changed since the ETag in If-Match.");
        }
        if (told.containsKey(IF_MATCH) && overwrites) {
            error(responses, "428", "If-Match is missing.");
        }
        told.replaceAll((name, parameter) -> {
            String component = !name.equals(IF_MATCH) ? name : overwrites ? "IfMatch" : "IfMatchIfAny";
            return shared.contains(component) ? OASFactory.createParameter().ref(component) : parameter;
        });
        operation.setParameters(told.isEmpty() ? null : List.copyOf(told.values()));
    }

    private static int place(String path, String parameter, Set<String> shared) {
        int inPath = path.indexOf("{" + parameter + "}");
        return inPath >= 0 ? inPath : shared.contains(parameter) ? path.length() : path.length() + 1;
    }

    private static void addSecurity(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        boolean decks = path.startsWith("/decks");
        boolean editorsOnly = operation.getSecurity() != null;
        boolean one = path.contains("{");
        if (editorsOnly || decks) {
            error(responses, "429", "Too many wrong editor credentials from this address.");
        }
        if (editorsOnly) {
            error(responses, "401", "Nobody is known by this token or session.");
            error(responses, "403", "Who calls is no editor, or the call came from another site's page.");
        } else if (decks) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(EDITOR));
        } else if (one) {
            error(responses, "401", "No valid token.");
            error(responses, "403", "The token is another's, or not that of a facilitator.");
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(MEMBER));
        } else {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        if (one) {
            error(responses, "404", decks ? "There is no such deck, version or card." : "No such room or member.");
        }
    }

    private static void addErrors(Operation operation) {
        APIResponses responses = operation.getResponses();
        error(responses, "400", "The request is not right; errors tells all of it.");
        error(responses, "406", "The answer is not available in the form that Accept asks for.");
        if (operation.getRequestBody() != null) {
            error(responses, "413", "The body is too large.");
            error(responses, "415", "The body is not in a form that can be read.");
        }
        error(responses, "500", "A fault of the service.");
        error(responses, "503", "The service is busy or restarting; try again.");
        responses.getAPIResponses().forEach(ApiDescription::complete);
        responses.setAPIResponses(new LinkedHashMap<>(new TreeMap<>(responses.getAPIResponses())));
    }

    private static void error(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void complete(String status, APIResponse response) {
        response.addHeader("API-Version", header("API-Version"));
        if (status.equals("429")) {
            response.addHeader("Retry-After", header("Retry-After"));
        }
        if (status.startsWith("4") || status.startsWith("5")) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("Problem"))));
        }
    }

    private static Header header(String component) {
        return OASFactory.createHeader().ref(component);
    }
}
