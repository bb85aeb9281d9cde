package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.http.Accept;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How dotdigital words its answers: XML unless JSON is asked for, and errors in the forms that are known. Thread-safe. */
final class DotdigitalAnswers {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String XML = "application/xml; charset=utf-8";
    private static final String NO_REQUEST = "Value cannot be null.";

    private final DotdigitalProfile profile;
    private final JsonForm json;
    private final DataContractXml xml;

    DotdigitalAnswers(DotdigitalProfile profile) {
        this.profile = profile;
        json = new JsonForm(profile);
        xml = new DataContractXml(profile);
    }

    Answer success(HttpRequest request, Result result) {
        boolean hidden = result.contract().equals(Contracts.DONE) && profile.emptyResults();
        if (hidden || result.body().isMissingNode()) {
            return Answer.empty(200);
        }
        return written(request, 200, result);
    }

    Answer error(HttpRequest request, FaultException fault) {
        if (fault.status() == 404) {
            return noEndpoint(404);
        }
        return error(request, fault.status(), fault.type(), fault.text(), fault.parameter())
                .heldBack(fault.heldBack());
    }

    /** An error that comes from the transport, the spec, or a planned fault. */
    Answer error(HttpRequest request, int status, String message, List<Problem> problems) {
        if (status == 401) {
            return Answer.empty(401);
        }
        if (status == 404 || status == 405) {
            return noEndpoint(status);
        }
        if (problems.isEmpty()) {
            String type = status == 400 ? FaultException.ARGUMENT : FaultException.SERVICE;
            return error(request, status, type, message + ".", "");
        }
        Problem first = problems.get(0);
        boolean absent = first.in().equals("body")
                && first.name().isEmpty()
                && first.what().equals("is required");
        return absent
                ? error(request, status, FaultException.ARGUMENT, NO_REQUEST, "request")
                : error(request, status, FaultException.ARGUMENT, first + ".", first.name());
    }

    /** An error inside a 200. */
    Answer unsuccessful(HttpRequest request) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("Success", false);
        return written(request, 200, new Result(Contracts.DONE, body));
    }

    private Answer error(HttpRequest request, int status, String type, String message, String parameter) {
        String text = parameter.isEmpty()
                ? message
                : profile.parameterForm().equals("inline")
                        ? message + " (Parameter '" + parameter + "')"
                        : message + " Parameter name: " + parameter;
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("ErrorType", type);
        body.putObject("ErrorDetail").put("Message", text);
        Result result = new Result(Contracts.ERROR, body);
        return switch (profile.errorForm()) {
            case "text" -> Answer.of(status, "text/plain; charset=utf-8", text + "\n");
            case "array" -> Answer.of(status, JSON, siblings(status, text, parameter));
            case "trailingComma" -> wantsJson(request) ? published(status, result) : written(request, status, result);
            default -> written(request, status, result);
        };
    }

    // as the vendor prints it, which no strict reader takes
    private Answer published(int status, Result result) {
        String clean = new String(json.write(result), StandardCharsets.UTF_8);
        int end = clean.indexOf("},\"ErrorType\"");
        return Answer.of(status, JSON, clean.substring(0, end) + "," + clean.substring(end));
    }

    private static String siblings(int status, String text, String parameter) {
        String code = status == 429 ? "Throttled" : parameter.isEmpty() ? "Failed" : parameter + "Invalid";
        ObjectNode item =
                JsonNodeFactory.instance.objectNode().put("property", parameter).put("failureCode", code);
        return JsonNodeFactory.instance
                .arrayNode()
                .add(item.put("details", text))
                .toString();
    }

    private Answer written(HttpRequest request, int status, Result result) {
        return wantsJson(request)
                ? Answer.of(status, JSON, json.write(result))
                : Answer.of(status, XML, xml.write(result));
    }

    private boolean wantsJson(HttpRequest request) {
        return !profile.onlyXml()
                && Accept.of(request)
                        .best(List.of("application/xml", "application/json"))
                        .filter("application/json"::equals)
                        .isPresent();
    }

    private static Answer noEndpoint(int status) {
        String text = status == 404 ? "Endpoint not found." : "Method not allowed.";
        return Answer.of(
                status,
                "text/html; charset=utf-8",
                "<!DOCTYPE html>\n<html><head><title>Service</title></head><body><p>" + text + "</p></body></html>\n");
    }
}
