/** The client of SieSmart. */
module dev.channelkit.siesmart {
    requires transitive dev.channelkit.commons;
    requires org.slf4j;

    exports dev.channelkit.siesmart;
    exports dev.channelkit.siesmart.api;
    exports dev.channelkit.siesmart.config;
    exports dev.channelkit.siesmart.model;
    exports dev.channelkit.siesmart.notification;
    exports dev.channelkit.siesmart.proposal;
}
