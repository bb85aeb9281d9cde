package dev.channelkit.testsupport.kit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * One of the ways in which whoever echoes a secret may write it.
 *
 * @param form what the way is called
 * @param text the secret, so written
 */
record Spelling(String form, String text) {
    /** Parts of words are no secrets: shorter ones are looked for as they stand alone. */
    private static final int SHORTEST = 4;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The ways that differ from one another. */
    static List<Spelling> of(String secret) {
        List<Spelling> spellings = new ArrayList<>();
        add(spellings, "as it is", secret);
        if (secret.length() < SHORTEST) {
            return spellings;
        }
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        add(spellings, "as a form has it", form);
        add(spellings, "as a URL has it", form.replace("+", "%20"));
        add(spellings, "every byte percent-encoded", percent(secret));
        add(
                spellings,
                "escaped in JSON",
                escaped(secret, c -> "\\u" + HEX.toHexDigits((char) c).toLowerCase(Locale.ROOT)));
        add(spellings, "with slashes escaped", secret.replace("/", "\\/"));
        add(spellings, "escaped in HTML", escaped(secret, c -> "&#" + c + ";"));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        add(spellings, "in Base64", Base64.getEncoder().encodeToString(bytes));
        add(
                spellings,
                "in Base64 for URLs",
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return spellings;
    }

    private static void add(List<Spelling> spellings, String form, String text) {
        if (spellings.stream().noneMatch(known -> known.text().equals(text))) {
            spellings.add(new Spelling(form, text));
        }
    }

    private static String percent(String secret) {
        StringBuilder text = new StringBuilder();
        for (byte b : secret.getBytes(StandardCharsets.UTF_8)) {
            text.append('%').append(HEX.toHexDigits(b));
        }
        return text.toString();
    }

    private static String escaped(String secret, IntFunction<String> form) {
        return secret.chars().mapToObj(form).collect(Collectors.joining());
    }
}
