package dev.channelkit.commons.auth;

/** A place at a source that is not ours to close. */
final class BorrowedSource<C> extends ForwardingLease<C> {

    BorrowedSource(CredentialSource<C> source) {
        super(source);
    }

    @Override
    public void close() {}
}
