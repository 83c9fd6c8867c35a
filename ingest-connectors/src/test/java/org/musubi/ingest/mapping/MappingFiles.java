package org.musubi.ingest.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.mapping.apply.MappedFormat;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.refusal.Remark;

/** Mappings and the files that they read, for tests. */
public final class MappingFiles {
    /** A secret that is long enough. */
    public static final Secrets SECRETS =
            Secrets.ofEnvironment(Map.of("MUSUBI_SECRET_VIET_NAM", "a secret of thirty-two bytes or a few more"));

    /** A candidate with as few columns as can be. */
    public static final String CANDIDATE = """
            mapping: viet-nam
            kind: candidate
            format: {type: csv, encoding: utf-8}
            columns:
              personal: [Họ và tên, Số CCCD, "Ngày sinh", "Điện thoại*"]
              ignored: [Ghi chú]
            pseudonym: {column: Số CCCD, prefix: VNM-, secret: viet-nam}
            fields:
              candidateId: {pseudonym: true}
              origin: {constant: VNM}
              agencyId: {column: Mã doanh nghiệp}
              consentUntil: {column: Đồng ý đến, read: date, form: day-first}
              japanese: {column: JLPT, read: japanese-level}
              availableFrom: {column: Ngày sẵn sàng, read: date, form: day-first}
            """;

    /** The header of a file for {@link #CANDIDATE}. */
    public static final String CANDIDATE_HEADER =
            "Họ và tên,Số CCCD,Mã doanh nghiệp,Đồng ý đến,JLPT,Ngày sẵn sàng,Ghi chú,Giới tính,Tuổi,Sở thích\n";

    private MappingFiles() {}

    /** What a file gave. */
    public record Outcome(List<Item> items, List<Remark> remarks) {}

    /** Loads a mapping. */
    public static Mapping mapping(Path folder, String yaml) throws IOException, UnusableMappingException {
        return Mappings.load(Files.writeString(folder.resolve("mapping.yaml"), yaml));
    }

    /** Reads a file by a mapping. */
    public static Outcome read(Path folder, String yaml, String text) throws IOException, UnusableMappingException {
        return read(folder, yaml, text, Place.START);
    }

    /** Reads a file by a mapping, from a place on. */
    public static Outcome read(Path folder, String yaml, String text, Place from)
            throws IOException, UnusableMappingException {
        Mapping mapping = mapping(folder, yaml);
        Path file = Files.writeString(folder.resolve("file"), text);
        try (Items items = new MappedFormat(mapping, SECRETS).open(mapping.kind(), file, from)) {
            var all = new ArrayList<Item>();
            for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
                all.add(item.get());
            }
            return new Outcome(all, items.remarks());
        }
    }
}
