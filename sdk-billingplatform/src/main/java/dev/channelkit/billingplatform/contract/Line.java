package dev.channelkit.billingplatform.contract;

import dev.channelkit.billingplatform.model.AccountProduct;
import dev.channelkit.billingplatform.model.RecordStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A product that an account is to have, under a contract or under none. */
record Line(
        String account,
        String product,
        @Nullable String contract,
        LocalDate starts,
        @Nullable LocalDate ends,
        BigDecimal quantity) {

    AccountProduct record() {
        AccountProduct.Builder line = AccountProduct.builder()
                .accountId(account)
                .productId(product)
                .quantity(quantity)
                .startDate(Days.at(starts))
                .status(RecordStatus.of("ACTIVE"));
        if (contract != null) {
            line = line.contractId(contract);
        }
        if (ends != null) {
            line = line.endDate(Days.at(ends));
        }
        return line.build();
    }
}
