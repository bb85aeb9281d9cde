/** The client of BillingPlatform. */
module dev.channelkit.billingplatform {
    requires transitive dev.channelkit.commons;
    requires org.slf4j;

    exports dev.channelkit.billingplatform;
    exports dev.channelkit.billingplatform.api;
    exports dev.channelkit.billingplatform.contract;
    exports dev.channelkit.billingplatform.extract;
    exports dev.channelkit.billingplatform.file;
    exports dev.channelkit.billingplatform.model;
    exports dev.channelkit.billingplatform.query;
    exports dev.channelkit.billingplatform.record;
    exports dev.channelkit.billingplatform.usage;
}
