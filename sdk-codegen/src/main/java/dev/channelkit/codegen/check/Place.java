package dev.channelkit.codegen.check;

/** What an object of a spec is, which decides the extensions it may carry. */
enum Place {
    ROOT("the root"),
    PATH_ITEM("a path item"),
    OPERATION("an operation"),
    PARAMETER("a parameter"),
    HEADER("a header"),
    REQUEST_BODY("a request body"),
    RESPONSE("an answer"),
    MEDIA_TYPE("a media type"),
    EXAMPLE("an example"),
    SERVER("a server"),
    SCHEMA("a component schema"),
    PROPERTY("a property"),
    INNER_SCHEMA("a schema within another object"),
    OTHER("this object");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
