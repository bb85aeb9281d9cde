package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint answers, success or not (RFC 6749, sections 5.1 and 5.2), read tolerantly: what is missing or no such thing is null.
 * The type of token is not looked at; what is used as a bearer token and is none is refused by the provider.
 */
final class TokenAnswer {
    private static final FieldTable FIELDS = FieldTable.of(
                    "TokenAnswer", "access_token", "expires_in", "error", "error_description", "refresh_token")
            .alias("message", 3)
            .secret(0, 4);

    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

    private @Nullable String accessToken;
    private @Nullable Duration life;
    private @Nullable String error;
    private @Nullable String description;
    private @Nullable String refreshToken;

    private TokenAnswer() {}

    /** Null when the text is no JSON object. */
    static @Nullable TokenAnswer read(String json) {
        try {
            return Json.read(json, new Reading(), ReadOptions.TOLERANT);
        } catch (MalformedInputException e) {
            return null;
        }
    }

    @Nullable String accessToken() {
        return accessToken;
    }

    /** Null also when it is not above zero. */
    @Nullable Duration life() {
        return life;
    }

    @Nullable String error() {
        return error;
    }

    @Nullable String description() {
        return description;
    }

    /** Null when it is blank, too. */
    @Nullable Secret refreshToken() {
        return refreshToken == null || refreshToken.isBlank() ? null : Secret.of(refreshToken);
    }

    private static @Nullable Duration life(@Nullable BigDecimal seconds) {
        if (seconds == null || seconds.signum() <= 0) {
            return null;
        }
        BigDecimal bounded = seconds.min(LONGEST).setScale(3, RoundingMode.DOWN);
        return Duration.ofMillis(bounded.movePointRight(3).longValueExact());
    }

    private record Reading() implements Codec<TokenAnswer> {

        @Override
        public @Nullable TokenAnswer read(WireReader in) {
            if (in.kind() != WireReader.Kind.OBJECT) {
                in.mistyped(typeName());
                return null;
            }
            TokenAnswer answer = new TokenAnswer();
            in.begin(FIELDS);
            for (int field = in.next(); field != WireReader.END; field = in.next()) {
                switch (field) {
                    case 0 -> answer.accessToken = in.text();
                    case 1 -> answer.life = life(in.decimal());
                    case 2 -> answer.error = in.text();
                    case 3 -> answer.description = in.text();
                    case 4 -> answer.refreshToken = in.text();
                    default -> throw new AssertionError(field);
                }
            }
            in.end();
            return answer;
        }

        @Override
        public void write(TokenAnswer value, WireWriter out) {
            throw new UnsupportedOperationException("token answers are only read");
        }

        @Override
        public String typeName() {
            return "TokenAnswer";
        }
    }
}
