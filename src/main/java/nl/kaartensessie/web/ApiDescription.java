package nl.kaartensessie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.info.Contact;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Completes the description of the API with what holds for every call (NL API Design Rules 2.2): the server, whom
/// to ask, who may call, the version header, and problems as the body of every error.
public final class ApiDescription implements OASFilter {

    private static final String EDITOR = "editor";
    private static final String MEMBER = "member";
    private static final String VERSION_HEADER = "API-Version";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url(Headers.API)));
        api.getInfo().setContact(contact(ConfigProvider.getConfig()));
        api.setPaths(relative(api.getPaths()));
        Components components = Optional.ofNullable(api.getComponents()).orElseGet(OASFactory::createComponents);
        components
                .addSecurityScheme(
                        EDITOR,
                        bearer(
                                "The editor credential of the installation, or a token of the organisation's identity server for "
                                        + "somebody with the role of editor. A browser that signed in there has a session instead."))
                .addSecurityScheme(MEMBER, bearer("The token of a member, from opening or joining a room."))
                .addHeader("ApiVersion", versionHeader(api.getInfo().getVersion()))
                .addSchema("FieldError", fieldError())
                .addSchema("Problem", problem());
        api.setComponents(components);
        api.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, operation)));
    }

    private static Paths relative(Paths absolute) {
        Paths paths = OASFactory.createPaths();
        absolute.getPathItems().forEach((path, item) -> paths.addPathItem(path.substring(Headers.API.length()), item));
        return paths;
    }

    private static Contact contact(Config config) {
        Optional<String> asked = config.getOptionalValue("kaartensessie.organisation.contact", String.class);
        Contact contact = OASFactory.createContact()
                .name(config.getOptionalValue("kaartensessie.organisation.name", String.class)
                        .orElse("The organisation that runs this installation"));
        config.getOptionalValue("kaartensessie.api.contact-email", String.class)
                .or(() -> asked.filter(address -> address.contains("@"))
                        .map(address -> address.replaceFirst("^mailto:", "")))
                .ifPresent(contact::setEmail);
        config.getOptionalValue("kaartensessie.api.contact-url", String.class)
                .or(() -> asked.filter(address -> address.startsWith("http")))
                .ifPresent(contact::setUrl);
        return contact;
    }

    private static void complete(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        boolean decks = path.startsWith("/decks");
        boolean editorsOnly = operation.getSecurity() != null;
        if (editorsOnly) {
            error(responses, "401", "Nobody is known by this token or session.");
            error(responses, "403", "Who calls is no editor, or the call came from another site's page.");
        } else if (decks) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(EDITOR));
        } else if (path.contains("{")) {
            error(responses, "401", "No valid token.");
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(MEMBER));
        } else {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        error(responses, "400", "The request is not right; errors tells what.");
        error(responses, "406", "The answer is not available in the form that Accept asks for.");
        if (operation.getRequestBody() != null) {
            error(responses, "413", "The body is too large.");
            error(responses, "415", "The body is not in a form that can be read.");
        }
        error(responses, "500", "A fault of the service.");
        error(responses, "503", "The service is busy or restarting; try again.");
        responses.getAPIResponses().forEach(ApiDescription::complete);
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(parameter -> {
            if (parameter.getDescription() == null && "id".equals(parameter.getName())) {
                parameter.setDescription("As the answer to opening or joining the room gave it.");
            }
        });
        responses.setAPIResponses(new LinkedHashMap<>(new TreeMap<>(responses.getAPIResponses())));
    }

    private static void error(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void complete(String status, APIResponse response) {
        response.addHeader(VERSION_HEADER, OASFactory.createHeader().ref("#/components/headers/ApiVersion"));
        if (status.startsWith("4") || status.startsWith("5")) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        }
    }

    private static SecurityScheme bearer(String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(description);
    }

    private static Header versionHeader(String version) {
        return OASFactory.createHeader()
                .description("The complete version of the API.")
                .schema(text().addExample(version));
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One field that is wrong, and what it should be.")
                .properties(properties("field", text(), "message", text()))
                .required(List.of("field", "message"));
    }

    private static Schema problem() {
        Map<String, Schema> properties = properties(
                "type", text(),
                "title", text(),
                "status", OASFactory.createSchema().addType(SchemaType.INTEGER),
                "detail", text(),
                "instance", text());
        properties.put(
                "errors",
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .description("Every field that is wrong; absent unless the input is bad.")
                        .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong, for a program and a person (RFC 9457).")
                .properties(properties)
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Map<String, Schema> properties(Object... namesAndSchemas) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            properties.put((String) namesAndSchemas[i], (Schema) namesAndSchemas[i + 1]);
        }
        return properties;
    }
}
