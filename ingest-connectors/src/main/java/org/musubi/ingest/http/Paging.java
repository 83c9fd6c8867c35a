package org.musubi.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to get from one page to the next.
 *
 * @param way how
 * @param path of the property in the JSON body that leads on
 * @param parameter of the query for the number, the offset, or what the property holds if that is no address
 * @param first number or offset of the first page
 * @param size how much an offset grows from page to page
 */
record Paging(Way way, String path, Optional<String> parameter, int first, int size) {
    /** How pages hang together. */
    enum Way {
        /** There is one page. */
        NONE,
        /** By the header {@code Link} with {@code rel="next"} (RFC 8288). */
        LINK,
        /** By a property of the body: an address, or the value of a parameter. */
        BODY,
        /** By number, until a page is empty. */
        PAGE,
        /** By offset, until a page is empty. */
        OFFSET
    }

    static final Paging NONE = new Paging(Way.NONE, "", Optional.empty(), 0, 0);

    private static final Pattern NEXT = Pattern.compile(
            "<([^>]*)>[^,<]*;\\s*rel\\s*=\\s*\"?(?:[^\",;]*\\s)?next[\\s\";,]", Pattern.CASE_INSENSITIVE);

    /** Where a page leads. */
    sealed interface Next {
        /** It is the last one. */
        record End() implements Next {}

        /** On to an address. */
        record To(URI uri) implements Next {}

        /** To an address that is not to be followed. */
        record Astray() implements Next {}
    }

    /** The address of the first page. */
    URI start(URI uri) {
        return isCounted() ? Query.with(uri, parameter.orElseThrow(), Integer.toString(first)) : uri;
    }

    /** Whether only an empty page tells the end. */
    boolean isCounted() {
        return way == Way.PAGE || way == Way.OFFSET;
    }

    /**
     * Where a page leads; one that is counted and not empty always leads on.
     *
     * @param asked the address that was asked for it
     * @param pages how many there are with it
     */
    Next next(URI asked, Answer.Page page, int pages) throws IOException {
        return switch (way) {
            case NONE -> new Next.End();
            case LINK -> follow(page.uri(), link(page));
            case BODY -> lead(asked, page);
            case PAGE -> counted(asked, first + (long) pages);
            case OFFSET -> counted(asked, first + (long) pages * size);
        };
    }

    private Next lead(URI asked, Answer.Page page) throws IOException {
        Optional<String> found = JsonValues.last(page.body(), path);
        return parameter.isEmpty()
                ? follow(page.uri(), found)
                : found.<Next>map(value -> new Next.To(Query.with(asked, parameter.get(), value)))
                        .orElseGet(Next.End::new);
    }

    private Next counted(URI asked, long count) {
        return new Next.To(Query.with(asked, parameter.orElseThrow(), Long.toString(count)));
    }

    private static Next follow(URI from, Optional<String> reference) {
        return reference.isEmpty()
                ? new Next.End()
                : Hops.next(from, reference.get()).<Next>map(Next.To::new).orElseGet(Next.Astray::new);
    }

    private static Optional<String> link(Answer.Page page) {
        return page.headers().allValues("Link").stream()
                .map(value -> NEXT.matcher(value + ";"))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
