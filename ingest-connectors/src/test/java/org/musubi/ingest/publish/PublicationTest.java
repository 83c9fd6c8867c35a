package org.musubi.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.topics.RecordKind;

class PublicationTest {
    private static final Updates DELTA = new Updates.Delta();
    private static final Updates SNAPSHOT = new Updates.Snapshot(new BigDecimal("0.2"));
    private static final String HASH = "ab".repeat(32);
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00.123456Z");

    private final FakeTopics topics = new FakeTopics("bank");
    private final FakeAnswers answers = new FakeAnswers();
    private String released = "";
    private Publisher publisher;

    @BeforeEach
    void start() {
        publisher = publisher(Optional.of(topics));
    }

    @Test
    void publishesWhatIsNewOrChangedAndNothingElse() {
        publish(DELTA, rate("JPY", 151), rate("VND", 26000));

        assertThat(publish(DELTA, rate("JPY", 151), rate("VND", 26001), rate("KHR", 4000)))
                .containsExactly("VND=26001", "KHR=4000", "receipt");
        assertThat(receipt().getTaken()).isEqualTo(2);
        assertThat(receipt().getUnchanged()).isEqualTo(1);
        assertThat(receipt().getLines()).isEqualTo(3);
    }

    @Test
    void readsTheTopicsOnceForEachKindAndKeepsUpWithWhatItSends() {
        publish(DELTA, rate("JPY", 151));
        publish(DELTA, rate("JPY", 152));
        assertThat(publish(DELTA, rate("JPY", 151))).contains("JPY=151");
        assertThat(topics.reads()).isEqualTo(1);
    }

    @Test
    void knowsAfterARestartWhatIsInTheTopics() {
        publish(DELTA, rate("JPY", 151), withdrawn("VND"));

        publisher = publisher(Optional.of(topics));

        assertThat(publish(DELTA, rate("JPY", 151), withdrawn("VND"))).containsExactly("receipt");
        assertThat(receipt().getUnchanged()).isEqualTo(2);
    }

    @Test
    void publishesAgainWhatAnotherFeedHasWritten() {
        publish(DELTA, rate("JPY", 151));
        topics.add(new Message("other", "fx-rates", "JPY", Optional.of("152".getBytes(UTF_8))));

        publisher = publisher(Optional.of(topics));

        assertThat(publish(DELTA, rate("JPY", 151))).contains("JPY=151");
    }

    @Test
    void publishesAgainWhatWasNeverSent() {
        Publication aborted = publisher.begin(submission(DELTA));
        aborted.publish(rate("JPY", 151));

        publisher.rollBack();

        assertThat(publish(DELTA, rate("JPY", 151))).contains("JPY=151");
    }

    @Test
    void publishesEverythingWhereTheTopicsCannotBeRead() {
        publisher = publisher(Optional.empty());
        publish(DELTA, rate("JPY", 151));

        assertThat(publish(DELTA, rate("JPY", 151))).containsExactly("JPY=151", "receipt");
        assertThatThrownBy(() -> publisher.begin(submission(SNAPSHOT))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withdrawsWhatASnapshotLacks() {
        publish(SNAPSHOT, rates(0, 10));

        assertThat(publish(SNAPSHOT, rates(1, 9))).containsExactlyInAnyOrder("K000 gone", "K009 gone", "receipt");
        assertThat(receipt().getWithdrawn()).isEqualTo(2);
        assertThat(receipt().getHeld()).isZero();
        assertThat(receipt().getProblem()).isNull();
        assertThat(receipt().getLines()).isEqualTo(8);
    }

    @Test
    void withdrawsNothingThatOnlyADeltaLacks() {
        publish(DELTA, rates(0, 10));

        assertThat(publish(DELTA, rates(1, 9))).containsExactly("receipt");
    }

    @Test
    void withdrawsNothingOfAnotherFeedOrKind() {
        topics.add(new Message("other", "fx-rates", "USD", Optional.of("1".getBytes(UTF_8))));
        topics.add(new Message("bank", "agencies", "VNM-1", Optional.of("1".getBytes(UTF_8))));

        assertThat(publish(SNAPSHOT, rate("JPY", 1))).containsExactly("JPY=1", "receipt");
    }

    @Test
    void holdsASnapshotThatWouldWithdrawMoreThanItMay() {
        publish(SNAPSHOT, rates(0, 10));

        assertThat(publish(SNAPSHOT, with(rates(3, 10), rate("JPY", 1)))).containsExactly("JPY=1", "receipt");
        assertThat(receipt().getHeld()).isEqualTo(3);
        assertThat(receipt().getWithdrawn()).isZero();
        assertThat(receipt().getProblem().getCode()).isEqualTo("TOO_MANY_MISSING");
        assertThat(topics.keys(RecordKind.FX_RATE)).hasSize(11);
    }

    @Test
    void measuresTheShareByWhatThereWasBeforeHoweverMuchIsNew() {
        publish(SNAPSHOT, rates(0, 10));

        publish(SNAPSHOT, rates(3, 200));

        assertThat(receipt().getHeld()).isEqualTo(3);
    }

    @Test
    void letsAHeldSnapshotThroughByItsHash() {
        publish(SNAPSHOT, rates(0, 10));
        released = HASH;
        publisher = publisher(Optional.of(topics));

        assertThat(publish(SNAPSHOT, rates(0, 1))).hasSize(10).contains("K009 gone");
        assertThat(receipt().getWithdrawn()).isEqualTo(9);
    }

    @Test
    void keepsTheEarlierRecordOfARefusedRow() {
        publish(SNAPSHOT, rates(0, 10));

        assertThat(publish(SNAPSHOT, with(rates(1, 10), refused(Optional.of("K000")))))
                .containsExactly("rejection", "receipt");
        assertThat(receipt().getRefused()).isEqualTo(1);
        assertThat(receipt().getProblem()).isNull();
    }

    @Test
    void withdrawsNothingWhereARefusedRowMayBeAnyOfThoseThatAreMissing() {
        publish(SNAPSHOT, rates(0, 10));

        assertThat(publish(SNAPSHOT, with(rates(1, 10), refused(Optional.empty()))))
                .containsExactly("rejection", "receipt");
        assertThat(receipt().getHeld()).isEqualTo(1);
        assertThat(receipt().getProblem().getCode()).isEqualTo("KEYS_UNREADABLE");
    }

    @Test
    void withdrawsNothingForAFileThatIsCutOff() {
        publish(SNAPSHOT, rates(0, 10));
        Publication cut = publisher.begin(submission(SNAPSHOT));
        cut.publish(rates(0, 1)[0]);

        List<Message> rest = all(cut.broken(List.of(), Reason.ofWhole(ReasonCode.DAMAGED_FILE, "the file is cut off")));

        assertThat(rest).hasSize(1);
        assertThat(receipt().getProblem().getCode()).isEqualTo("DAMAGED_FILE");
        assertThat(receipt().getUnchanged()).isEqualTo(1);
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        publish(SNAPSHOT, rates(0, 10));
        Publication first = publisher.begin(submission(SNAPSHOT));
        Item[] items = with(rates(2, 10), refused(Optional.of("K001")), rate("JPY", 1));
        List<Message> sent = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            first.publish(items[i]).ifPresent(sent::add);
        }
        topics.addAll(sent);
        Tally tally = Tally.ofOffset(first.tally().toOffset()).orElseThrow();

        publisher = publisher(Optional.of(topics));
        Publication second = publisher.resume(submission(SNAPSHOT), tally);
        for (int i = 0; i < 9; i++) {
            second.recall(items[i]);
        }
        second.publish(items[9]);
        all(second.complete(List.of()));

        assertThat(second.tally()).isEqualTo(new Tally(new Counts(1, 8, 0, 1), 1, 0, 10));
        assertThat(answers.refused).as("the second answer has all of them").isEqualTo(1);
    }

    @Test
    void goesOnWithdrawingAfterARestart() {
        publish(SNAPSHOT, rates(0, 10));
        Publication first = publisher.begin(submission(SNAPSHOT));
        for (Item item : rates(2, 10)) {
            first.publish(item);
        }
        topics.add(first.complete(List.of()).next());
        Tally tally = first.tally();

        publisher = publisher(Optional.of(topics));
        Publication second = publisher.resume(submission(SNAPSHOT), tally);
        for (Item item : rates(2, 10)) {
            second.recall(item);
        }

        assertThat(all(second.complete(List.of()))).hasSize(2);
        assertThat(receipt().getWithdrawn()).isEqualTo(2);
    }

    @Test
    void saysInTheReceiptWhatWasRead() {
        Publication publication = publisher.begin(submission(DELTA));
        all(publication.complete(List.of(new Remark(RemarkCode.COLUMN_IGNORED, Optional.of("Note"), 3))));

        FeedReceipt receipt = receipt();
        assertThat(receipt.getFile()).isEqualTo("rates.csv");
        assertThat(receipt.getMapping()).isEqualTo("bank-rates");
        assertThat(receipt.getSha256()).isEqualTo(HASH);
        assertThat(receipt.getBytes()).isEqualTo(77);
        assertThat(receipt.getReceivedAt()).isEqualTo("2026-11-22T06:00:00.123Z");
        assertThat(receipt.getRemarks()).singleElement().satisfies(remark -> {
            assertThat(remark.getCode()).isEqualTo("COLUMN_IGNORED");
            assertThat(remark.getColumn()).isEqualTo("Note");
            assertThat(remark.getCount()).isEqualTo(3);
        });
    }

    /** Publishes, confirms and puts into the topics what is sent. */
    private List<String> publish(Updates updates, Item... items) {
        Publication publication = publisher.begin(submission(updates));
        var sent = new ArrayList<Message>();
        for (Item item : items) {
            publication.publish(item).ifPresent(sent::add);
        }
        publication.complete(List.of()).forEachRemaining(sent::add);
        publisher.confirm();
        topics.addAll(sent);
        return sent.stream().map(PublicationTest::shown).toList();
    }

    private static List<Message> all(Iterator<Message> messages) {
        var all = new ArrayList<Message>();
        messages.forEachRemaining(all::add);
        return all;
    }

    private FeedReceipt receipt() {
        return answers.receipts.get(answers.receipts.size() - 1);
    }

    private Publisher publisher(Optional<FeedTopics> known) {
        return new Publisher("bank", known, (topic, value) -> bytes(value), answers, released, () -> NOW);
    }

    private static byte[] bytes(SpecificRecord value) {
        return value.get(1).toString().getBytes(UTF_8);
    }

    private static Submission submission(Updates updates) {
        var terms = new Terms(Optional.of("bank-rates"), updates, Locale.ENGLISH);
        return new Submission("rates.csv", RecordKind.FX_RATE, 77, HASH, terms);
    }

    private static String shown(Message message) {
        return switch (message.topic()) {
            case "feed-receipts" -> "receipt";
            case "feed-rejections" -> "rejection";
            default ->
                message.key()
                        + message.value()
                                .map(value -> "=" + new String(value, UTF_8))
                                .orElse(" gone");
        };
    }

    private static Item[] with(Item[] items, Item... more) {
        var all = new ArrayList<>(List.of(items));
        all.addAll(List.of(more));
        return all.toArray(Item[]::new);
    }

    private static Item[] rates(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> rate("K%03d".formatted(i), i))
                .toArray(Item[]::new);
    }

    private static Item rate(String key, long rate) {
        var record = new FxRate(key, Long.toString(rate), LocalDate.of(2026, 11, 20));
        return new Item(1, Place.START, new Taken(key, record, "fx-rates"));
    }

    private static Item withdrawn(String key) {
        return new Item(1, Place.START, new Withdrawn(key, "fx-rates"));
    }

    private static Item refused(Optional<String> key) {
        return new Item(1, Place.START, new Refused(key, List.of(Reason.ofWhole(ReasonCode.ZERO_RATE, "is 0"))));
    }
}
