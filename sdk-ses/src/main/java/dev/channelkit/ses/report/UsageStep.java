package dev.channelkit.ses.report;

/**
 * One level of the report on the way to a line.
 *
 * @param type what the level is, as the provider calls it: {@code product}, {@code resource_group}, {@code sku} …
 * @param id which one
 */
public record UsageStep(String type, String id) {

    @Override
    public String toString() {
        return type + "=" + id;
    }
}
