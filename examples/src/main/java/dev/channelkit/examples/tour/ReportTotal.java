package dev.channelkit.examples.tour;

import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportFigures;
import dev.channelkit.ses.model.BillingReportNode;
import java.math.BigDecimal;

/** The sum of a report's leaves. How deep they lie differs by source, so the tree is walked until a node has figures. */
record ReportTotal(int lines, BigDecimal price, BigDecimal cost) {
    private static final ReportTotal ZERO = new ReportTotal(0, BigDecimal.ZERO, BigDecimal.ZERO);

    static ReportTotal of(BillingReport report) {
        return report.data().stream().map(ReportTotal::of).reduce(ZERO, ReportTotal::plus);
    }

    private static ReportTotal of(BillingReportNode node) {
        BillingReportFigures figures = node.data();
        return figures != null
                ? new ReportTotal(1, figures.price(), figures.cost())
                : node.lines().stream().map(ReportTotal::of).reduce(ZERO, ReportTotal::plus);
    }

    private ReportTotal plus(ReportTotal other) {
        return new ReportTotal(lines + other.lines, price.add(other.price), cost.add(other.cost));
    }
}
