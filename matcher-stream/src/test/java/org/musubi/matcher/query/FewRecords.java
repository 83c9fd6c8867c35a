package org.musubi.matcher.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;

/** Holdings that are written down in a test. */
final class FewRecords implements Holdings {
    private final List<Vacancy> vacancies = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Employer> employers = new ArrayList<>();
    private final List<ReferenceRecord> policy = new ArrayList<>();
    private final int shards;
    private int policyReads;

    /** @param shards how many of two */
    FewRecords(int shards) {
        this.shards = shards;
    }

    FewRecords and(Vacancy vacancy) {
        vacancies.add(vacancy);
        return this;
    }

    FewRecords and(Candidate candidate) {
        candidates.add(candidate);
        return this;
    }

    FewRecords and(Employer employer) {
        employers.add(employer);
        return this;
    }

    FewRecords and(ReferenceRecord record) {
        policy.add(record);
        return this;
    }

    int policyReads() {
        return policyReads;
    }

    @Override
    public int shards() {
        return shards;
    }

    @Override
    public int ofShards() {
        return 2;
    }

    @Override
    public Optional<Vacancy> vacancy(String vacancyId) {
        return vacancies.stream()
                .filter(one -> one.vacancyId().equals(vacancyId))
                .findFirst();
    }

    @Override
    public Optional<Employer> employer(String employerId) {
        return employers.stream()
                .filter(one -> one.employerId().equals(employerId))
                .findFirst();
    }

    @Override
    public Optional<Candidate> candidate(String candidateId) {
        return candidates.stream()
                .filter(one -> one.candidateId().equals(candidateId))
                .findFirst();
    }

    @Override
    public Stream<Candidate> candidates() {
        return candidates.stream();
    }

    @Override
    public List<ReferenceRecord> policy() {
        policyReads++;
        return policy;
    }
}
