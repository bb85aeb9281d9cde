package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Accept;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.spec.Route;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import dev.channelkit.sandbox.internal.xml.XmlWriter;
import dev.channelkit.sandbox.ses.SesProfile;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON or XML, as the request asks for; JSON where it asks for neither. Version 2 of the API has JSON only. */
final class SesFormats {
    // UTF-8 without saying so: clients on Windows are known to take it for Latin-1
    private static final String JSON = "application/json";
    private static final String XML = "text/xml";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final SesProfile profile;

    SesFormats(SesProfile profile) {
        this.profile = profile;
    }

    /** An answer of an operation that did what was asked. */
    Answer success(Exchange exchange, Reply reply) {
        JsonNode body = reply.body();
        if (body == null) {
            return Answer.empty(reply.status());
        }
        SpecOperation operation = exchange.operation();
        return isXml(exchange.request(), operation.answerTypes())
                ? xml(reply.status(), body, operation.answerSchema(reply.status(), XML))
                : json(reply.status(), body);
    }

    /** An error; also to a request that is meant for no operation. */
    Answer error(HttpRequest request, int status, ObjectNode body) {
        Spec spec = Spec.of("ses");
        Collection<String> types = spec.route(request.method(), request.path()) instanceof Route.Found found
                ? found.operation().errorTypes()
                : List.of(JSON, XML);
        if (!isXml(request, types)) {
            return json(status, body);
        }
        // the null that JSON shows there would be an empty element
        body.remove("data");
        return xml(status, body, spec.errorSchema(XML));
    }

    private static boolean isXml(HttpRequest request, Collection<String> types) {
        return Accept.of(request).best(types).orElse(JSON).equals(XML);
    }

    private Answer xml(int status, JsonNode body, @Nullable SpecNode schema) {
        return Answer.of(status, XML, XmlWriter.write(body, schema, profile.xmlWrappedLists()));
    }

    private static Answer json(int status, JsonNode body) {
        try {
            return Answer.of(status, JSON, MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }
}
