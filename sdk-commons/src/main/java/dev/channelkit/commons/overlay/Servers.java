package dev.channelkit.commons.overlay;

import java.util.Map;

/** For generated catalogues: where the servers of a spec are that go by the same variables as the one that most operations are at. */
public final class Servers {
    private Servers() {}

    /**
     * The URL of the other server that goes with a base URL.
     *
     * @param base the URL of the main server with its variables in braces
     * @param other the same of the other server
     * @param variables what the variables of both are in the spec
     * @param baseUrl where a client finds the main server
     * @return empty when the base URL is not of the form of {@code base}
     */
    public static String follow(String base, String other, Map<String, String> variables, String baseUrl) {
        String url = new ServerTemplate(base, variables).follow(new ServerTemplate(other, variables), baseUrl);
        return url == null ? "" : url;
    }
}
