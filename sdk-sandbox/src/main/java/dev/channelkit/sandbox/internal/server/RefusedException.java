package dev.channelkit.sandbox.internal.server;

import dev.channelkit.sandbox.internal.spec.Problem;
import java.util.List;

/** The provider says no. */
public final class RefusedException extends RuntimeException {
    private final int status;
    private final transient List<Problem> problems;

    public RefusedException(int status, String message, List<Problem> problems) {
        super(message);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** A 400 that says what is wrong and where. */
    public static RefusedException bad(List<Problem> problems) {
        return new RefusedException(400, "The request is not valid", problems);
    }

    /** A 400 about one field of the body. */
    public static RefusedException badField(String name, String what) {
        return bad(List.of(new Problem("body", name, what)));
    }

    public static RefusedException notFound(String what) {
        return new RefusedException(404, what + " does not exist", List.of());
    }

    public static RefusedException conflict(String message) {
        return new RefusedException(409, message, List.of());
    }

    public int status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
