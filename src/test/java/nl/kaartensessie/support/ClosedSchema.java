package nl.kaartensessie.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/// A schema with nothing allowed that it does not name: what is sent, but not described, is found.
public final class ClosedSchema {

    private ClosedSchema() {}

    /// @param document with the components that the schema refers to
    public static Schema of(JsonNode schema, JsonNode document) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.path("components").deepCopy());
        close(root.path("components").path("schemas"));
        close(root);
        root.remove("additionalProperties");
        root.put("unevaluatedProperties", false);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ClosedSchema::close);
    }
}
