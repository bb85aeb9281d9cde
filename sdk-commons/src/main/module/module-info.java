/** What every client shares; it knows no provider, and each package holds one concept. Jackson and its XML parser are there where a client, or the application, brings them. */
module dev.channelkit.commons {
    requires transitive com.google.gson;
    requires transitive okhttp3;
    requires transitive org.jspecify;
    requires java.xml;
    requires org.slf4j;
    requires static com.ctc.wstx;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.fasterxml.jackson.dataformat.xml;
    requires static org.codehaus.stax2;

    exports dev.channelkit.commons.auth;
    exports dev.channelkit.commons.auth.oauth;
    exports dev.channelkit.commons.auth.renewal;
    exports dev.channelkit.commons.auth.session;
    exports dev.channelkit.commons.batch;
    exports dev.channelkit.commons.call;
    exports dev.channelkit.commons.codec;
    exports dev.channelkit.commons.csv;
    exports dev.channelkit.commons.download;
    exports dev.channelkit.commons.error;
    exports dev.channelkit.commons.etag;
    exports dev.channelkit.commons.journal;
    exports dev.channelkit.commons.limit;
    exports dev.channelkit.commons.listen;
    exports dev.channelkit.commons.mapper;
    exports dev.channelkit.commons.operation;
    exports dev.channelkit.commons.overlay;
    exports dev.channelkit.commons.page;
    exports dev.channelkit.commons.patch;
    exports dev.channelkit.commons.query;
    exports dev.channelkit.commons.query.bracket;
    exports dev.channelkit.commons.query.odata;
    exports dev.channelkit.commons.query.sql;
    exports dev.channelkit.commons.record;
    exports dev.channelkit.commons.reference;
    exports dev.channelkit.commons.retry;
    exports dev.channelkit.commons.row;
    exports dev.channelkit.commons.stream;
    exports dev.channelkit.commons.time;

    // for the clients, not for applications
    exports dev.channelkit.commons.queue.internal;
}
