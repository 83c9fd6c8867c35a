package org.musubi.ingest.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.schemas.topics.RecordKind;

/** The items of all pages of a poll as if they stood in one file: numbers go on from page to page. */
final class PageItems implements Items {
    private final Format format;
    private final RecordKind kind;
    private final List<Path> pages;
    private final Map<About, Long> remarks = new LinkedHashMap<>();
    private Optional<Items> open = Optional.empty();
    private int opened;
    private long before;
    private long number;

    private record About(RemarkCode code, Optional<String> column) {}

    PageItems(Format format, RecordKind kind, List<Path> pages) {
        this.format = format;
        this.kind = kind;
        this.pages = List.copyOf(pages);
    }

    @Override
    public Optional<Item> next() throws IOException {
        while (open.isPresent() || opened < pages.size()) {
            if (open.isEmpty()) {
                open = Optional.of(format.open(kind, pages.get(opened), Place.START));
                opened++;
                before = number;
            }
            Optional<Item> item = open.get().next();
            if (item.isPresent()) {
                number = before + item.get().number();
                return Optional.of(
                        new Item(number, item.get().after(), item.get().outcome()));
            }
            close();
        }
        return Optional.empty();
    }

    @Override
    public List<Remark> remarks() {
        var sums = new LinkedHashMap<>(remarks);
        open.ifPresent(items -> add(items, sums));
        var all = new ArrayList<Remark>();
        sums.forEach((about, count) -> all.add(new Remark(about.code(), about.column(), count)));
        return all;
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            add(open.get(), remarks);
            open.get().close();
            open = Optional.empty();
        }
    }

    private static void add(Items items, Map<About, Long> sums) {
        items.remarks()
                .forEach(remark -> sums.merge(new About(remark.code(), remark.column()), remark.count(), Long::sum));
    }
}
