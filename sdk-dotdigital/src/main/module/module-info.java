/** The client of dotdigital. */
module dev.channelkit.dotdigital {
    requires transitive dev.channelkit.commons;
    requires com.ctc.wstx;
    requires com.fasterxml.jackson.dataformat.xml;
    requires org.slf4j;

    exports dev.channelkit.dotdigital;
    exports dev.channelkit.dotdigital.account;
    exports dev.channelkit.dotdigital.api;
    exports dev.channelkit.dotdigital.credit;
    exports dev.channelkit.dotdigital.estate;
    exports dev.channelkit.dotdigital.model;
    exports dev.channelkit.dotdigital.number;
    exports dev.channelkit.dotdigital.provisioning;
    exports dev.channelkit.dotdigital.report;
    exports dev.channelkit.dotdigital.role;
    exports dev.channelkit.dotdigital.user;
}
