/** The client of SES. */
module dev.channelkit.ses {
    requires transitive dev.channelkit.commons;
    requires com.ctc.wstx;
    requires com.fasterxml.jackson.dataformat.xml;

    exports dev.channelkit.ses;
    exports dev.channelkit.ses.api;
    exports dev.channelkit.ses.customer;
    exports dev.channelkit.ses.invoice;
    exports dev.channelkit.ses.model;
    exports dev.channelkit.ses.report;
}
