package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A tenant with one entity of its own and three records of it, and what tests ask of it. */
final class Sites {
    static final String DATA = """
            {
              "billingplatform": {
                "generated": false,
                "entities": [
                  {
                    "name": "C_SITE",
                    "fields": [
                      {"name": "ExternalKey", "externalKey": true, "unique": true},
                      {"name": "Name", "required": true},
                      {"name": "Seats", "type": "INTEGER"},
                      {"name": "Rate", "type": "DECIMAL"},
                      {"name": "C_Open", "type": "FLAG"},
                      {"name": "OwnerId", "type": "ID"}
                    ]
                  }
                ],
                "records": {
                  "C_SITE": [
                    {"Id": "1", "ExternalKey": "G-1", "Name": "Graz", "Seats": 12, "Rate": "1.25", "C_Open": "1", "OwnerId": "7"},
                    {"Id": "2", "ExternalKey": "W-1", "Name": "Wien", "Seats": 40, "C_Open": "0"},
                    {"Id": "3", "ExternalKey": "L-1", "Name": "Linz; \\"alt\\"", "Seats": 7}
                  ]
                }
              }
            }
            """;

    private Sites() {}

    static String query(String sql) {
        return "/query?sql=" + encoded(sql);
    }

    static String where(String predicate) {
        return "/C_SITE?queryAnsiSql=" + encoded(predicate);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Raw.Reply write(Raw api, String method, String path, String records) {
        return api.json(method, path, ("{'brmObjects': " + records + "}").replace('\'', '"'));
    }

    static JsonNode only(Raw.Reply reply) {
        JsonNode entries = reply.json().elements().next();
        return entries.isArray() ? entries.get(0) : entries;
    }
}
