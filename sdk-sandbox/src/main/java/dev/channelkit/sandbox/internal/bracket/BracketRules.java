package dev.channelkit.sandbox.internal.bracket;

import java.util.List;

/**
 * What a provider makes of the dialect.
 *
 * @param filterable fields that may be filtered by; all scalar ones where empty
 * @param sortable fields that may be sorted by; all scalar ones where empty
 * @param defaultLimit how many items come where no limit is given
 * @param pageCap how many items come at most, whatever the limit says
 * @param ignoreCase whether text compares without case
 * @param refuseRepeated whether a repeated key is an error; else its last value counts
 */
public record BracketRules(
        List<String> filterable,
        List<String> sortable,
        int defaultLimit,
        int pageCap,
        boolean ignoreCase,
        boolean refuseRepeated) {}
