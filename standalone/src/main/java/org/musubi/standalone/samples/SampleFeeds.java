package org.musubi.standalone.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes sample feeds: invented candidates, vacancies, employers and agencies in canonical files, and the candidates and
 * vacancies once more as publishers write them, each beside its mapping.
 */
public final class SampleFeeds {
    /** The seed of the checked-in samples. */
    public static final long DEFAULT_SEED = 2035;

    /** The as-of date of the checked-in samples. */
    public static final LocalDate DEFAULT_AS_OF = LocalDate.of(2026, 11, 21);

    private SampleFeeds() {}

    /**
     * Writes the files of a sample; those that exist are overwritten.
     *
     * @param dir the folder, made where it is missing
     * @param size how much of everything
     * @param seed decides all draws
     * @param asOf the day around which all dates lie
     * @return the files, in the order in which they were written
     * @throws IOException when the folder cannot be written
     */
    public static List<SampleFile> write(Path dir, SampleSize size, long seed, LocalDate asOf) throws IOException {
        Files.createDirectories(dir);
        var written = new ArrayList<SampleFile>();
        for (FeedFile file : files(Profile.load(), size, seed, asOf)) {
            written.addAll(file.write(dir, asOf, size.badLines(), new Dice(seed, "file " + file.name(), 0)));
        }
        return written;
    }

    private static List<FeedFile> files(Profile profile, SampleSize size, long seed, LocalDate asOf) {
        var standing = new Standing(profile.organisations(), asOf);
        var agencies = new AgencyDrafts(profile, standing, seed, size.agencies());
        var employers = new EmployerDrafts(profile, standing, seed);
        var vacancies = new VacancyDrafts(profile, employers, size.employers(), seed, asOf);

        var files = new ArrayList<FeedFile>();
        files.add(new FeedFile("agencies.jsonl", "agencyId", agencies, agencies.count(), 0, 0, Spoiling.ofAgencies()));
        files.add(new FeedFile(
                "employers.jsonl", "employerId", employers, size.employers(), 0, 0, Spoiling.ofEmployers()));
        files.add(
                changing(profile, "vacancies.jsonl", "vacancyId", vacancies, size.vacancies(), Spoiling.ofVacancies()));
        for (String origin : profile.origins().keySet()) {
            files.add(changing(
                    profile,
                    "candidates-" + origin.toLowerCase(Locale.ROOT) + ".jsonl",
                    "candidateId",
                    new CandidateDrafts(profile, origin, profile.countOf(origin, size.agencies()), seed, asOf),
                    profile.countOf(origin, size.candidates()),
                    Spoiling.ofCandidates()));
        }
        return files;
    }

    private static FeedFile changing(
            Profile profile, String name, String key, Drafts drafts, int count, List<Spoiling> spoilings) {
        int replaced = (int) Math.ceil(profile.organisations().replaced() * count);
        int withdrawn = (int) Math.ceil(profile.organisations().withdrawn() * count);
        return new FeedFile(name, key, drafts, count, replaced, withdrawn, spoilings);
    }
}
