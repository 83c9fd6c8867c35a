package org.musubi.schemas.topics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.DeadLetter;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.EntryRequirement;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.IntakeStop;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.avro.MinimumWage;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.avro.SettlementRequest;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.Vacancy;

/** The catalogue. */
public final class Topics {
    private static final String CONNECTORS = "ingest connectors";
    private static final String MATCHER = "matcher";

    public static final Topic<Candidate> CANDIDATES = input(
            "candidates.<origin>",
            "candidateId",
            Candidate.class,
            Spread.SHARDS,
            "Candidates of one country of origin; a tombstone withdraws one.");
    public static final Topic<Vacancy> VACANCIES =
            input("vacancies", "vacancyId", Vacancy.class, Spread.SHARDS, "Vacancies; a tombstone withdraws one.");
    public static final Topic<Agency> AGENCIES =
            input("agencies", "agencyId", Agency.class, Spread.SINGLE, "Sending organisations and their licences.");
    public static final Topic<Employer> EMPLOYERS =
            input("employers", "employerId", Employer.class, Spread.SINGLE, "Employers and their standing.");
    public static final Topic<CapRule> CAP_RULES =
            input("cap-rules", "ruleId", CapRule.class, Spread.SINGLE, "Limits on what a worker may be made to pay.");
    public static final Topic<EntryRequirement> ENTRY_REQUIREMENTS = input(
            "entry-requirements",
            "requirementId",
            EntryRequirement.class,
            Spread.SINGLE,
            "What each residence status asks for.");
    public static final Topic<MinimumWage> MINIMUM_WAGES = input(
            "minimum-wages",
            "region/effectiveFrom",
            MinimumWage.class,
            Spread.SINGLE,
            "Statutory minimum wages by region.");
    public static final Topic<IntakeStop> INTAKE_STOPS =
            input("intake-stops", "stopId", IntakeStop.class, Spread.SINGLE, "Spans in which nobody new is taken in.");
    public static final Topic<FxRate> FX_RATES =
            input("fx-rates", "currency", FxRate.class, Spread.SINGLE, "Exchange rates against the US dollar.");

    public static final Topic<FeedRejection> FEED_REJECTIONS = new Topic<>(
            "feed-rejections",
            "feed/file:line",
            FeedRejection.class,
            Spread.SINGLE,
            Cleanup.DELETE,
            Optional.of(Duration.ofDays(90)),
            CONNECTORS,
            "publishers",
            "Lines that were refused, and why; never their values.");
    public static final Topic<FeedReceipt> FEED_RECEIPTS = new Topic<>(
            "feed-receipts",
            "feed/file",
            FeedReceipt.class,
            Spread.SINGLE,
            Cleanup.COMPACT,
            Optional.empty(),
            CONNECTORS,
            "publishers",
            "For each file or batch: what became of it, how many records were taken, unchanged, withdrawn, refused and held.");

    public static final Topic<Shortlist> SHORTLISTS = new Topic<>(
            "shortlists",
            "vacancyId",
            Shortlist.class,
            Spread.SHARDS,
            Cleanup.COMPACT,
            Optional.empty(),
            MATCHER,
            "employers, dashboards",
            "The whole ranked shortlist of each open vacancy; a tombstone when the vacancy is gone.");
    public static final Topic<MatchEvent> MATCH_EVENTS = new Topic<>(
            "match-events.<origin>",
            "vacancyId",
            MatchEvent.class,
            Spread.SHARDS,
            Cleanup.DELETE,
            Optional.empty(),
            MATCHER,
            "agencies, dashboards",
            "What changed on the shortlists, for candidates of one country of origin.");
    public static final Topic<MatchStatistics> MATCH_STATISTICS = new Topic<>(
            "match-statistics",
            "origin/destination/status/field",
            MatchStatistics.class,
            Spread.SINGLE,
            Cleanup.COMPACT,
            Optional.empty(),
            MATCHER,
            "dashboards",
            "How many candidates, vacancies and pairs there are, and what the workers would pay; a tombstone where there is nothing any more.");
    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>(
            "dead-letters",
            "topic",
            DeadLetter.class,
            Spread.SINGLE,
            Cleanup.DELETE,
            Optional.of(Duration.ofDays(90)),
            MATCHER,
            "operators",
            "Places of input records that could not be read; never their content.");

    public static final Topic<SettlementRequest> SETTLEMENT_REQUESTS = new Topic<>(
            "settlement-requests",
            "requestId",
            SettlementRequest.class,
            Spread.SINGLE,
            Cleanup.DELETE,
            Optional.of(Duration.ofDays(1)),
            "anybody who must know that all is settled",
            MATCHER,
            "Asks the matcher to say when all that it has taken in is on the shortlists.");
    public static final Topic<Settlement> SETTLEMENTS = new Topic<>(
            "settlements",
            "requestId",
            Settlement.class,
            Spread.SINGLE,
            Cleanup.DELETE,
            Optional.of(Duration.ofDays(1)),
            MATCHER,
            "whoever asked",
            "The answers: one for each shard and each partition of the shortlists.");

    private static final List<Topic<? extends SpecificRecord>> ALL = List.of(
            CANDIDATES,
            VACANCIES,
            AGENCIES,
            EMPLOYERS,
            CAP_RULES,
            ENTRY_REQUIREMENTS,
            MINIMUM_WAGES,
            INTAKE_STOPS,
            FX_RATES,
            FEED_REJECTIONS,
            FEED_RECEIPTS,
            SHORTLISTS,
            MATCH_EVENTS,
            MATCH_STATISTICS,
            DEAD_LETTERS,
            SETTLEMENT_REQUESTS,
            SETTLEMENTS);

    private Topics() {}

    /** Every topic and family of topics, inputs first. */
    public static List<Topic<? extends SpecificRecord>> all() {
        return ALL;
    }

    private static <V extends SpecificRecord> Topic<V> input(
            String name, String key, Class<V> value, Spread spread, String about) {
        return new Topic<>(name, key, value, spread, Cleanup.COMPACT, Optional.empty(), CONNECTORS, MATCHER, about);
    }
}
