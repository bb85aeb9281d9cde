/** The client of BSS. */
module dev.channelkit.bss {
    requires transitive dev.channelkit.commons;
    requires org.slf4j;

    exports dev.channelkit.bss;
    exports dev.channelkit.bss.account;
    exports dev.channelkit.bss.api;
    exports dev.channelkit.bss.customfield;
    exports dev.channelkit.bss.invoice;
    exports dev.channelkit.bss.model;
    exports dev.channelkit.bss.order;
    exports dev.channelkit.bss.product;
    exports dev.channelkit.bss.subscription;
}
