package org.musubi.benchmarks.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.Vacancy;

/**
 * Invented records with the skew of reality. Two workloads of the same size, mix and seed hold the same records; each record is
 * made anew when it is asked for, from its number alone. Safe for use by several threads. Lists in records are shared: do not
 * change them.
 */
public final class Workload {
    private static final LocalDate AS_OF = LocalDate.of(2027, 6, 1);
    private static final int VACANCIES_PER_EMPLOYER = 4;

    private final Size size;
    private final Mix mix;
    private final long seed;
    private final Agencies agencies;
    private final Candidates candidates;
    private final Vacancies vacancies;
    private final int employers;

    public Workload(Size size, Mix mix, long seed) {
        this.size = size;
        this.mix = mix;
        this.seed = seed;
        employers = 1 + size.vacancies() / VACANCIES_PER_EMPLOYER;
        agencies = new Agencies(seed, size.candidates(), AS_OF);
        candidates = new Candidates(seed, mix, agencies, AS_OF);
        vacancies = new Vacancies(seed, mix, employers, AS_OF);
    }

    /** What results call it, such as {@code "town skew-41"}. */
    public String name() {
        return size.name() + " " + mix;
    }

    public Size size() {
        return size;
    }

    public Mix mix() {
        return mix;
    }

    public long seed() {
        return seed;
    }

    /** The date on which everything is to be evaluated. */
    public LocalDate asOf() {
        return AS_OF;
    }

    /** Agencies, employers, cap rules, entry requirements, minimum wages, intake stops and rates. */
    public List<SpecificRecord> reference() {
        var records = new ArrayList<SpecificRecord>(agencies.all());
        records.addAll(Policy.employers(seed, employers, AS_OF));
        records.addAll(Policy.rules(AS_OF));
        return List.copyOf(records);
    }

    /** The cap rule of {@link #reference()} that a change of policy replaces, with lower numbers. It bears on every vacancy. */
    public List<SpecificRecord> changedCapRule() {
        return List.of(Policy.serviceCharge("0.75", "2.5"));
    }

    /** The same cap rule as {@link #reference()} has it, for taking the change of policy back. */
    public List<SpecificRecord> originalCapRule() {
        return List.of(Policy.serviceCharge("1", "3"));
    }

    /** The id of a candidate, without making the candidate. */
    public String candidateId(int number) {
        return candidates.id(number);
    }

    /**
     * A candidate.
     *
     * @param number from 0; numbers from the size on are newcomers
     * @param version 0 is the first; each later one changes one thing, as an agency's update does, and keeps what earlier ones
     *     changed
     */
    public Candidate candidate(int number, int version) {
        return candidates.make(number, version);
    }

    /** The id of a vacancy, without making the vacancy. */
    public String vacancyId(int number) {
        return Vacancies.id(number);
    }

    /**
     * A vacancy.
     *
     * @param number from 0; numbers from the size on are newcomers
     * @param version 0 is the first; later ones change the openings and the closing date, or the conditions, in turn
     */
    public Vacancy vacancy(int number, int version) {
        return vacancies.make(number, version);
    }

    /** A number with leading zeros. */
    static String digits(int number, int width) {
        var text = new char[width];
        int left = number;
        for (int i = width - 1; i >= 0; i--) {
            text[i] = (char) ('0' + left % 10);
            left /= 10;
        }
        return new String(text);
    }
}
