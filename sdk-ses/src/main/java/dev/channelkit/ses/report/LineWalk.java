package dev.channelkit.ses.report;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.ses.api.ReportsOperations;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportEntity;
import dev.channelkit.ses.model.BillingReportFigures;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.CurrencyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Flattens a customer's tree. Depth differs by source, so it goes down until a node has figures. */
final class LineWalk {
    private final LinePlace root;
    private final List<UsageLine> lines = new ArrayList<>();

    private LineWalk(LinePlace root) {
        this.root = root;
    }

    /**
     * The lines of one customer's tree in a report.
     *
     * @throws DecodingException if a node has figures that cannot be read: leaving it out would falsify every sum
     */
    static List<UsageLine> of(
            BillingReportNode tree, BillingReport report, YearMonth month, BillingSource source, boolean provisional) {
        BillingReportEntity customer = tree.entity();
        CurrencyOption option = report.currencyOption();
        LinePlace root = new LinePlace(
                month,
                source,
                provisional,
                customer,
                List.of(),
                option == null ? null : option.costCurrency(),
                option == null ? null : option.priceCurrency(),
                List.of());
        LineWalk walk = new LineWalk(root.told(customer));
        walk.node(tree, walk.root);
        return walk.lines;
    }

    private void node(BillingReportNode node, LinePlace place) {
        BillingReportFigures figures = node.data();
        if (figures != null) {
            lines.add(new UsageLine(place, node.entity(), figures));
        } else if (node.lines().isEmpty() && node.has(BillingReportNode.Field.DATA)) {
            throw unreadable("has figures that cannot be read", place);
        }
        if (figures != null && !node.lines().isEmpty()) {
            throw unreadable(
                    "has both figures and lines, and it is not known whether the one sums up the other", place);
        }
        for (BillingReportNode line : node.lines()) {
            node(line, place.below(line.entity()));
        }
    }

    private static DecodingException unreadable(String why, LinePlace place) {
        return new DecodingException(
                "the report for customer " + place.customer().id() + " " + why + ", at " + place.steps(),
                Outcome.APPLIED,
                CallDetails.of(ReportsOperations.BILLING).build(),
                "read this report with billing(…) and see what the provider sends",
                null);
    }
}
