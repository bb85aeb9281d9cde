package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link TokenAnswer}. */
@Generated("dev.channelkit.codegen")
final class TokenAnswerCodec implements Codec<TokenAnswer> {
    static final TokenAnswerCodec INSTANCE = new TokenAnswerCodec();

    private TokenAnswerCodec() {}

    @Override
    public String typeName() {
        return "TokenAnswer";
    }

    @Override
    public @Nullable TokenAnswer read(WireReader in) {
        TokenAnswer.Builder b = new TokenAnswer.Builder();
        in.begin(TokenAnswer.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.accessToken = in.text();
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new TokenAnswer(b);
    }

    @Override
    public void write(TokenAnswer value, WireWriter out) {
        out.begin(TokenAnswer.FIELDS, value.state);
        out.secret(0, value.accessToken);
        out.end();
    }
}
