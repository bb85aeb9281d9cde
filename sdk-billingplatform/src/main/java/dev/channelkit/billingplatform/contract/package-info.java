/**
 * Contracts with rates in tiers, changes of plan and terminations, each as one job that can be carried out again. Depends on records, models and
 * commons.
 */
@NullMarked
package dev.channelkit.billingplatform.contract;

import org.jspecify.annotations.NullMarked;
