package org.musubi.dashboard.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.EventRing;
import org.musubi.dashboard.events.Source;
import org.musubi.schemas.avro.Agency;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.topics.Topics;

/** Everything. One thread writes, and tells in the end how far what it wrote belongs together; any number read. */
public final class DashboardState {
    private static final Pattern EVENTS = Pattern.compile(Topics.MATCH_EVENTS.namePattern());

    private final Clock clock;
    private final Interner interner = new Interner();
    private final EventTexts texts = new EventTexts(interner);
    private final Shortlists shortlists = new Shortlists();
    private final LatestRecords<MatchStatistics> statistics = new LatestRecords<>(MatchStatistics.class);
    private final LatestRecords<FeedReceipt> receipts = new LatestRecords<>(FeedReceipt.class);
    private final LatestRecords<Agency> agencies = new LatestRecords<>(Agency.class);
    private final LatestRecords<Employer> employers = new LatestRecords<>(Employer.class);
    private final Rejections rejections = new Rejections(interner);
    private final Policy policy = Policy.none();
    private final Map<String, Consumer<Arrival>> takers;
    private final EventRing events;
    private final EventRate rate = new EventRate();

    private final AtomicLong unreadable = new AtomicLong();

    private volatile boolean ready;
    private volatile Cursor safe = Cursor.START;
    private volatile Optional<Instant> lastChangeAt = Optional.empty();

    /** @param eventsKept how many of the newest events are kept, at least 1 */
    public DashboardState(int eventsKept, Clock clock) {
        this.clock = clock;
        this.events = new EventRing(eventsKept);
        this.takers = Map.ofEntries(
                Map.entry(Topics.SHORTLISTS.name(), this::takeShortlist),
                Map.entry(Topics.MATCH_STATISTICS.name(), statistics::take),
                Map.entry(Topics.FEED_RECEIPTS.name(), receipts::take),
                Map.entry(Topics.FEED_REJECTIONS.name(), this::takeRejection),
                Map.entry(Topics.AGENCIES.name(), agencies::take),
                Map.entry(Topics.EMPLOYERS.name(), employers::take),
                Map.entry(Topics.CAP_RULES.name(), policy.capRules()::take),
                Map.entry(Topics.ENTRY_REQUIREMENTS.name(), policy.entryRequirements()::take),
                Map.entry(Topics.INTAKE_STOPS.name(), policy.intakeStops()::take),
                Map.entry(Topics.MINIMUM_WAGES.name(), policy.minimumWages()::take),
                Map.entry(Topics.FX_RATES.name(), policy.fxRates()::take));
    }

    /** Whether something of the topic is shown. */
    public boolean isShown(String topic) {
        return takers.containsKey(topic) || EVENTS.matcher(topic).matches();
    }

    /** Whether the topic's partitions are part of cursors, and so must be {@link #begin announced}. */
    public boolean isFollowed(String topic) {
        return topic.equals(Topics.SHORTLISTS.name()) || EVENTS.matcher(topic).matches();
    }

    /**
     * Announces a partition of a {@link #isFollowed followed} topic. For the writing thread.
     *
     * @param from the first offset that will arrive
     */
    public void begin(Source source, long from) {
        events.begin(source, from);
    }

    /** Takes in a record. For the writing thread. */
    public void apply(Arrival arrival) {
        Consumer<Arrival> taker = takers.get(arrival.topic());
        if (taker != null) {
            taker.accept(arrival);
        } else if (EVENTS.matcher(arrival.topic()).matches()) {
            takeEvent(arrival);
        }
    }

    /** How far events have been read. For the writing thread. */
    public Cursor position() {
        return events.position();
    }

    /**
     * Says that the shortlists hold all that the events before this cursor tell. For the writing thread.
     *
     * @param cursor a position of earlier
     */
    public void settle(Cursor cursor) {
        safe = cursor;
    }

    /** Says that everything that was in the topics at the start has been read. For the writing thread. */
    public void becomeReady() {
        ready = true;
    }

    public boolean isReady() {
        return ready;
    }

    /**
     * The cursor to hand out with a snapshot. Ask for it first, and take the snapshot then: the snapshot holds at least what the
     * events before the cursor tell.
     */
    public Cursor snapshotCursor() {
        return safe;
    }

    /** Notes a record that is not shown because it could not be read. */
    public void countUnreadable() {
        unreadable.incrementAndGet();
    }

    /** How many records could not be read. */
    public long unreadable() {
        return unreadable.get();
    }

    /** The time of the newest shortlist or event. */
    public Optional<Instant> lastChangeAt() {
        return lastChangeAt;
    }

    /** Events a second, of late. */
    public double eventsPerSecond() {
        return rate.perSecond(clock.instant().getEpochSecond());
    }

    /** The date on which the newest statistics were evaluated. */
    public Optional<LocalDate> asOf() {
        return statistics.all().stream().map(MatchStatistics::getAsOf).max(LocalDate::compareTo);
    }

    public EventRing events() {
        return events;
    }

    public Shortlists shortlists() {
        return shortlists;
    }

    public LatestRecords<MatchStatistics> statistics() {
        return statistics;
    }

    public LatestRecords<FeedReceipt> receipts() {
        return receipts;
    }

    public Rejections rejections() {
        return rejections;
    }

    public LatestRecords<Agency> agencies() {
        return agencies;
    }

    public LatestRecords<Employer> employers() {
        return employers;
    }

    public Policy policy() {
        return policy;
    }

    private void takeShortlist(Arrival arrival) {
        noteChange(arrival);
        Optional<Shortlist> list = arrival.value().map(Shortlist.class::cast);
        if (list.isPresent()) {
            shortlists.put(arrival.key(), Listing.of(list.get(), interner), list.get());
        } else {
            Optional<Listing> gone = shortlists.remove(arrival.key());
            events.append(
                    arrival.source(),
                    arrival.offset(),
                    gone.map(listing -> EventTexts.removed(listing.facts()))
                            .orElseGet(() -> EventTexts.removed(arrival.key())),
                    EventTexts.removal(arrival.key()));
        }
    }

    private void takeEvent(Arrival arrival) {
        SpecificRecord value = arrival.value().orElse(null);
        if (value instanceof MatchEvent event) {
            noteChange(arrival);
            if (ready) {
                rate.count(clock.instant().getEpochSecond());
            }
            events.append(arrival.source(), arrival.offset(), texts.facts(event), EventTexts.json(event));
        }
    }

    private void takeRejection(Arrival arrival) {
        arrival.value().map(FeedRejection.class::cast).ifPresent(one -> rejections.take(arrival.offset(), one));
    }

    private void noteChange(Arrival arrival) {
        if (lastChangeAt.isEmpty() || lastChangeAt.get().isBefore(arrival.at())) {
            lastChangeAt = Optional.of(arrival.at());
        }
    }
}
