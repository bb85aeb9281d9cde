package dev.channelkit.flows.billingplatform;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Answers with all that it was sent, as providers and gateways do that explain what they refuse. A success quotes the body and the query only: of
 * headers nobody but a gateway tells.
 */
final class Echoing implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json");

    private volatile int status;

    /** @param value the status of the answers from now on; 0 to leave them as they are */
    void with(int value) {
        status = value;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        int echoed = status;
        if (echoed == 0) {
            return answer;
        }
        answer.close();
        return answer.newBuilder()
                .code(echoed)
                .removeHeader("Content-Length")
                .removeHeader("Content-Encoding")
                .header("Content-Type", "application/json")
                .body(ResponseBody.create(body(chain.request(), quoted(chain.request(), echoed != 200)), JSON))
                .build();
    }

    private static String body(Request request, String quoted) {
        String results = request.url().encodedPath().endsWith("login") ? "loginResponse" : "retrieveResponse";
        return "{\"" + results + "\":[{\"success\":false,\"ErrorCode\":\"BAD\",\"ErrorText\":\"" + quoted
                + "\"}],\"error\":\"BAD\",\"message\":\"" + quoted + "\"}";
    }

    private static String quoted(Request request, boolean headers) throws IOException {
        StringBuilder all =
                new StringBuilder("not understood: ").append(request.url()).append(' ');
        for (String name : request.url().queryParameterNames()) {
            @Nullable String value = request.url().queryParameter(name);
            all.append(name).append(" is ").append(value).append(' ');
        }
        if (headers) {
            all.append(request.headers());
        }
        if (request.body() != null) {
            Buffer body = new Buffer();
            request.body().writeTo(body);
            all.append(body.readUtf8());
        }
        return all.toString().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
