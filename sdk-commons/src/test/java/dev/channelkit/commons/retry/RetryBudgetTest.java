package dev.channelkit.commons.retry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void repetitionsAreRefusedOnceItIsSpent() {
        RetryBudget budget = new RetryBudget(12);

        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
        assertThat(budget.left()).isEqualTo(2);
    }

    @Test
    void successesFillItUpAgainButNotBeyondItsSize() {
        RetryBudget budget = new RetryBudget(10);
        budget.take();
        budget.take();

        budget.succeeded(false);
        budget.succeeded(true);
        int refilled = budget.left();
        budget.succeeded(true);

        assertThat(refilled).isEqualTo(6);
        assertThat(budget.left()).isEqualTo(10);
    }
}
