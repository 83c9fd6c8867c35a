package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Somebody who writes some of the sample records in a way of its own.
 *
 * @param folder of its files, inside {@link #FEEDS}
 * @param stem what its file's name begins with
 * @param suffix what it ends with
 * @param tables the code tables beside its mapping
 * @param takes which of the records are its
 * @param opening how its file is begun
 */
public record Publisher(
        String folder, String stem, String suffix, List<String> tables, Predicate<ObjectNode> takes, Opening opening) {
    /** The folder of what publishers write, inside the folder of the samples. */
    public static final String FEEDS = "feeds";

    private static final Predicate<ObjectNode> ALL = Objects::nonNull;

    /** Who publishes the records of a canonical file; nobody publishes agencies and employers in another way. */
    public static List<Publisher> of(String canonicalFile) {
        return switch (canonicalFile) {
            case "candidates-vnm.jsonl" ->
                List.of(new Publisher(
                        "viet-nam", "ung-vien-", ".csv", CandidateTables.VIET_NAM, ALL, VietNamCandidates::open));
            case "candidates-khm.jsonl" ->
                List.of(new Publisher(
                        "cambodia", "bekkhachon-", ".xlsx", CandidateTables.CAMBODIA, ALL, CambodiaCandidates::open));
            case "candidates-mmr.jsonl" ->
                List.of(new Publisher(
                        "myanmar", "candidates-mm-", ".csv", CandidateTables.MYANMAR, ALL, MyanmarCandidates::open));
            case "vacancies.jsonl" ->
                List.of(
                        new Publisher(
                                "japan",
                                "kyujin-",
                                ".csv",
                                JapanVacancies.TABLES,
                                record -> !JobBoardVacancies.takes(record),
                                JapanVacancies::open),
                        new Publisher(
                                "job-board",
                                "changes-",
                                ".json",
                                JobBoardVacancies.TABLES,
                                JobBoardVacancies::takes,
                                JobBoardVacancies::open));
            default -> List.of();
        };
    }

    /** The file's place below the folder of the samples. */
    public String file(LocalDate asOf) {
        return FEEDS + "/" + folder + "/" + stem + asOf + suffix;
    }

    /** Begins the file, and puts the mapping and its code tables beside it. */
    public PublisherFile open(Path samples, LocalDate asOf) throws IOException {
        Path file = samples.resolve(file(asOf));
        Files.createDirectories(file.resolveSibling("tables"));
        var words = new Words(folder, tables);
        words.copyTo(file.getParent());
        return opening.open(file, asOf, words);
    }

    /** How a file is begun. */
    @FunctionalInterface
    interface Opening {
        PublisherFile open(Path file, LocalDate asOf, Words words) throws IOException;
    }
}
