package dev.channelkit.commons.patch;

import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Given;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.Scalars;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that change parts of a {@code T} (RFC 6902). Values keep their JSON type. Immutable; made by a builder.
 *
 * <!-- snippet: BssBasics#patch -->
 * <pre>{@code
 * JsonPatch<AccountCreate> patch = JsonPatch.<AccountCreate>builder()
 *         .replace(AccountCreatePaths.PAYMENT_METHOD, "Net 15")
 *         .remove(AccountCreatePaths.CREDIT_LIMIT)
 *         .build();
 * }</pre>
 *
 * @param <T> what is changed
 */
public final class JsonPatch<T> {
    /** What it is sent as. */
    public static final String MEDIA_TYPE = "application/json-patch+json";

    private static final Codec<List<PatchStep<?>>> STEPS = Scalars.listOf(new PatchStep.Writer());

    private final List<PatchStep<?>> steps;

    private JsonPatch(List<PatchStep<?>> steps) {
        this.steps = steps;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** What to send. */
    public Body toBody() {
        return Body.json(MEDIA_TYPE, steps, STEPS);
    }

    /** As JSON. */
    public String toJson() {
        return Json.write(steps, STEPS);
    }

    /** The steps, secrets hidden. */
    @Override
    public String toString() {
        return "JsonPatch" + Json.describe(steps, STEPS);
    }

    /**
     * Collects steps in the order in which they apply.
     *
     * @param <T> what is changed
     */
    public static final class Builder<T> {
        private final List<PatchStep<?>> steps = new ArrayList<>();

        private Builder() {}

        /**
         * Sets a value, whether there was one or not; in a list, inserts it.
         *
         * @throws dev.channelkit.commons.error.InvalidRequestException if there is no value; {@link #remove} takes one away
         */
        public <V> Builder<T> add(PatchPath<T, V> path, V value) {
            return step("add", path, value);
        }

        /**
         * Sets a value in place of the one that is there.
         *
         * @throws dev.channelkit.commons.error.InvalidRequestException if there is no value; {@link #remove} takes one away
         */
        public <V> Builder<T> replace(PatchPath<T, V> path, V value) {
            return step("replace", path, value);
        }

        /** Takes a value away; what is there then is up to the provider, usually the default. */
        public Builder<T> remove(PatchPath<T, ?> path) {
            steps.add(new PatchStep<>("remove", path, null));
            return this;
        }

        private <V> Builder<T> step(String op, PatchPath<T, V> path, V value) {
            steps.add(new PatchStep<>(op, path, Given.value("the value for " + path, value)));
            return this;
        }

        /**
         * Makes the patch.
         *
         * @throws IllegalStateException if it has no step
         */
        public JsonPatch<T> build() {
            if (steps.isEmpty()) {
                throw new IllegalStateException("a patch without steps changes nothing");
            }
            return new JsonPatch<>(List.copyOf(steps));
        }
    }
}
