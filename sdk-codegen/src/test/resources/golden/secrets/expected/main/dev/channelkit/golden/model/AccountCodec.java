package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Account}. */
@Generated("dev.channelkit.codegen")
final class AccountCodec implements Codec<Account> {
    static final AccountCodec INSTANCE = new AccountCodec();

    private AccountCodec() {}

    @Override
    public String typeName() {
        return "Account";
    }

    @Override
    public @Nullable Account read(WireReader in) {
        @Nullable String name = null;
        @Nullable String password = null;
        @Nullable String pin = null;
        @Nullable List<String> links = null;
        in.begin(Account.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> name = in.text();
                case 1 -> password = in.text();
                case 2 -> pin = in.value(Scalars.TEXT_OR_NUMBER);
                case 3 -> links = in.list(links, Scalars.TEXT);
                default -> throw new AssertionError(field);
            }
        }
        return new Account(in.end(), name, password, pin, links);
    }

    @Override
    public void write(Account value, WireWriter out) {
        out.begin(Account.FIELDS, value.state);
        out.text(0, value.name);
        out.secret(1, value.password);
        out.secret(2, value.pin, Scalars.TEXT_OR_NUMBER);
        out.secret(3, value.links, Scalars.listOf(Scalars.TEXT));
        out.end();
    }
}
