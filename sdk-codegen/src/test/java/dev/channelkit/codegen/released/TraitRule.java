package dev.channelkit.codegen.released;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a change of one of our extensions does to callers; openapi-diff passes over all of them. */
enum TraitRule {
    /** Any change breaks, also its coming and going: it makes methods or types, or decides what is sent. */
    FIXED,
    /** May come and grow by keys and by items anywhere. */
    GROWS,
    /** Lists may grow at their end, where what was read before is still read first. */
    EXTENDS,
    /** May come, and nothing else. */
    COMES,
    /** May go, and nothing else. */
    GOES,
    /** Sizes are the provider's affair, the rest is not. */
    PAGING,
    /** May grow longer, and come. */
    TIMEOUT,
    /** Feeds pages and tests; no client reads it. */
    HARMLESS,
    /** Breaks where the operation becomes one that {@code onlyVerified()} refuses. */
    PROVENANCE;

    private static final Map<String, TraitRule> RULES = Map.ofEntries(
            Map.entry("x-provenance", PROVENANCE),
            Map.entry("x-paging", PAGING),
            Map.entry("x-timeout", TIMEOUT),
            Map.entry("x-filter", GROWS),
            Map.entry("x-aliases", GROWS),
            Map.entry("x-dead-credential", GROWS),
            Map.entry("x-envelope", EXTENDS),
            Map.entry("x-stream", COMES),
            Map.entry("x-names", COMES),
            Map.entry("x-blank", COMES),
            Map.entry("x-secret", COMES),
            Map.entry("x-custom-fields", COMES),
            Map.entry("x-checked", GOES),
            Map.entry("x-limits", HARMLESS),
            Map.entry("x-verify", HARMLESS),
            Map.entry("x-helper", HARMLESS),
            Map.entry("x-risk", HARMLESS));
    /** What we decide and no provider can make us correct. */
    private static final Set<String> OURS = Set.of(
            "x-method", "x-confirm", "x-checked", "x-secret", "x-provenance", "x-server", "x-entity", "x-stream");

    /** Texts for the pages of providers: as little a change of the API as another description is. */
    private static final Set<String> PROSE = Set.of("x-verify", "x-helper", "x-risk");

    private static final Set<String> SIZES = Set.of("size", "max", "url-limit");

    static TraitRule of(String extension) {
        return RULES.getOrDefault(extension, FIXED);
    }

    /** Whether a change of it can be the correction of a guess; these facts have no provenance of their own. */
    static boolean isFact(String extension) {
        return !OURS.contains(extension);
    }

    static boolean isProse(String extension) {
        return PROSE.contains(extension);
    }

    /** @param was null when it is new; {@code is} is null when it is gone */
    boolean breaks(@Nullable Object was, @Nullable Object is) {
        return switch (this) {
            case FIXED -> true;
            case GROWS -> is == null || was != null && !grown(was, is, false);
            case EXTENDS -> was == null || is == null || !grown(was, is, true);
            case COMES -> was != null;
            case GOES -> is != null;
            case PAGING -> was == null || is == null || !withoutSizes(was).equals(withoutSizes(is));
            case TIMEOUT -> is == null || was != null && seconds(is).compareTo(seconds(was)) < 0;
            case HARMLESS -> false;
            case PROVENANCE -> becomesModelled(was, is);
        };
    }

    private static boolean grown(Object was, Object is, boolean inOrder) {
        if (was instanceof Map<?, ?> old && is instanceof Map<?, ?> now) {
            boolean sameKeys = !inOrder || now.keySet().equals(old.keySet());
            return sameKeys
                    && old.entrySet().stream()
                            .allMatch(entry -> now.containsKey(entry.getKey())
                                    && grown(entry.getValue(), now.get(entry.getKey()), inOrder));
        }
        if (was instanceof List<?> old && is instanceof List<?> now) {
            return inOrder
                    ? now.size() >= old.size() && now.subList(0, old.size()).equals(old)
                    : new ArrayList<Object>(now).containsAll((Collection<?>) old);
        }
        return Objects.equals(was, is);
    }

    private static Object withoutSizes(Object paging) {
        if (!(paging instanceof Map<?, ?> map)) {
            return paging;
        }
        Map<Object, Object> rest = new HashMap<>(map);
        rest.keySet().removeAll(SIZES);
        return rest;
    }

    private static Duration seconds(Object timeout) {
        String text = String.valueOf(timeout);
        return text.startsWith("P") ? Duration.parse(text) : Duration.parse("PT" + text);
    }

    private static boolean becomesModelled(@Nullable Object was, @Nullable Object is) {
        return was instanceof Map<?, ?> old
                && is instanceof Map<?, ?> now
                && !old.containsValue("modelled")
                && now.containsValue("modelled");
    }
}
