package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link LoginRequest}. */
@Generated("dev.channelkit.codegen")
final class LoginRequestCodec implements Codec<LoginRequest> {
    static final LoginRequestCodec INSTANCE = new LoginRequestCodec();

    private LoginRequestCodec() {}

    @Override
    public String typeName() {
        return "LoginRequest";
    }

    @Override
    public @Nullable LoginRequest read(WireReader in) {
        @Nullable String username = null;
        @Nullable String password = null;
        in.begin(LoginRequest.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> username = in.text();
                case 1 -> password = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new LoginRequest(in.end(), username, password);
    }

    @Override
    public void write(LoginRequest value, WireWriter out) {
        out.begin(LoginRequest.FIELDS, value.state);
        out.secret(0, value.username);
        out.secret(1, value.password);
        out.end();
    }
}
