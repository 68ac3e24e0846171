package nl.kaartensessie.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A client that knows nothing of the API but its description: addresses, parameters, bodies and what to expect
/// all come from the document and its examples.
public final class ApiClient {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final List<Operation> operations;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    public ApiClient(String document) {
        this.document = parse(document);
        this.operations = operationsOf(this.document);
    }

    /// A call that the document describes.
    public record Operation(String method, String path, JsonNode description) {

        public String id() {
            return description.path("operationId").asText();
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /// What a caller knows besides the document: values of parameters, tokens by security scheme, and fields of
    /// bodies that have to be new.
    public record Knowledge(Map<String, String> parameters, Map<String, String> tokens, Map<String, String> fields) {}

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return operations;
    }

    private List<Operation> operationsOf(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(new Operation(entry.getKey(), path.getKey(), withParameters(entry.getValue())));
                    }
                }));
        return operations;
    }

    /// The call with its parameters told in full, as some are shared.
    private JsonNode withParameters(JsonNode description) {
        ObjectNode told = description.deepCopy();
        ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
        description.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        return told.set("parameters", parameters);
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Makes the call, and holds the answer against what the document promises of it.
    Response call(Operation operation, Knowledge known) {
        Response answer = send(operation, known);
        check(operation, answer);
        return answer;
    }

    Response send(Operation operation, Knowledge known) {
        RequestSpecification request = given().urlEncodingEnabled(true);
        for (JsonNode parameter : operation.description().path("parameters")) {
            add(parameter, known, request);
        }
        String token = token(operation, known);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        JsonNode content = operation.description().path("requestBody").path("content");
        if (!content.isEmpty()) {
            String type = content.has("application/json")
                    ? "application/json"
                    : content.fieldNames().next();
            request.contentType(type).body(body(content.get(type), known).toString());
        }
        String server = document.path("servers").get(0).path("url").asText();
        return request.accept(accept(operation)).request(operation.method(), server + operation.path());
    }

    /// What is wrong with this body by a schema of the document.
    List<String> faults(JsonNode schema, String body) {
        return compiled.computeIfAbsent(schema, this::compile).validate(parse(body)).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.get("components"));
        return schemas.getSchema(root);
    }

    private void add(JsonNode parameter, Knowledge known, RequestSpecification request) {
        String name = parameter.path("name").asText();
        String value =
                known.parameters().getOrDefault(name, parameter.path("example").asText(""));
        String in = parameter.path("in").asText();
        boolean required = parameter.path("required").asBoolean();
        assertThat(required && value.isEmpty()).as("no value for " + name).isFalse();
        if (in.equals("path")) {
            request.pathParam(name, value);
        } else if (in.equals("header") && required) {
            request.header(name, value);
        } else if (in.equals("query") && required) {
            request.queryParam(name, value);
        }
    }

    /// The token that this call needs; null where it needs none.
    public static String token(Operation operation, Knowledge known) {
        for (JsonNode requirement : operation.description().path("security")) {
            if (!requirement.isEmpty()) {
                return known.tokens().get(requirement.fieldNames().next());
            }
        }
        return null;
    }

    /// The example of a body, with what has to be new.
    public ObjectNode body(JsonNode media, Knowledge known) {
        JsonNode example = example(media);
        ObjectNode body = example.isObject() ? example.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (!example.isObject()) {
            resolve(media.path("schema")).path("properties").fields().forEachRemaining(property -> {
                JsonNode value = property.getValue().path("examples").path(0);
                if (!value.isMissingNode()) {
                    body.set(property.getKey(), value);
                }
            });
        }
        known.fields().forEach((name, value) -> {
            if (body.has(name)) {
                body.put(name, value);
            }
        });
        return body;
    }

    /// The first example of a body or answer, missing when there is none.
    JsonNode example(JsonNode media) {
        JsonNode example = media.path("example");
        for (JsonNode each : media.path("examples")) {
            example = each.path("value");
        }
        if (example.isMissingNode()) {
            example = resolve(media.path("schema")).path("examples").path(0);
        }
        return example.isTextual() ? parse(example.asText()) : example;
    }

    /// The schema, parameter or header itself, where this is a reference to it.
    public JsonNode resolve(JsonNode described) {
        String reference = described.path("$ref").asText("");
        return reference.isEmpty() ? described : document.at(reference.substring(1));
    }

    private static String accept(Operation operation) {
        for (JsonNode response : operation.description().path("responses")) {
            JsonNode content = response.path("content");
            if (content.has("application/json")) {
                return "application/json";
            }
        }
        return "*/*";
    }

    private void check(Operation operation, Response answer) {
        JsonNode promised = operation.description().path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(promised.isObject())
                .as("%s answers %d, which is not described: %s", operation, answer.statusCode(), answer.asString())
                .isTrue();
        promised.path("headers").properties().stream()
                .filter(header -> resolve(header.getValue()).path("required").asBoolean())
                .forEach(header -> assertThat(answer.header(header.getKey()))
                        .as("%s: %s", operation, header)
                        .isNotNull());
        if (answer.asString().isEmpty() || promised.path("content").isEmpty()) {
            return;
        }
        String type = answer.contentType().replaceFirst(";.*", "");
        JsonNode media = promised.path("content").path(type);
        assertThat(media.isObject()).as("%s answers %s", operation, type).isTrue();
        if (type.endsWith("json") && media.has("schema")) {
            assertThat(faults(media.get("schema"), answer.asString()))
                    .as("%s: %s", operation, answer.asString())
                    .isEmpty();
        }
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Knowledge that can be added to.
    static Knowledge nothing() {
        return new Knowledge(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
}
