package org.musubi.ingest.publish;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.publish.FeedRecords.Address;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.Remark;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.topics.RecordKind;

/** One submission on its way into the topics: items go in, in order, and messages come out. */
public final class Publication {
    private final RecordKind kind;
    private final FeedRecords records;
    private final MessageWriter writer;
    private final Absences absences;
    private final Answer answer;
    private Tally tally;

    Publication(
            RecordKind kind, FeedRecords records, MessageWriter writer, Absences absences, Answer answer, Tally tally) {
        this.kind = kind;
        this.records = records;
        this.writer = writer;
        this.absences = absences;
        this.answer = answer;
        this.tally = tally;
    }

    /** Goes over an item that an earlier run has published: it is neither sent nor counted again. */
    public void recall(Item item) {
        absences.see(item.outcome());
        if (item.outcome() instanceof Refused refused) {
            answer.refused(item.number(), refused.key(), refused.reasons());
        }
    }

    /**
     * Publishes an item.
     *
     * @return what is to be sent; nothing where the feed has just that in the topics
     */
    public Optional<Message> publish(Item item) {
        recall(item);
        LineOutcome outcome = item.outcome();
        if (outcome instanceof Refused refused) {
            tally = tally.with(tally.counts().plus(outcome));
            return Optional.of(writer.rejection(item.number(), refused));
        }
        Message message = outcome instanceof Taken taken
                ? writer.record(taken)
                : writer.withdrawal(((Withdrawn) outcome).topic(), ((Withdrawn) outcome).key());
        boolean changed = records.change(kind, message);
        tally = tally.with(
                changed ? tally.counts().plus(outcome) : tally.counts().plusUnchanged());
        return Optional.of(message).filter(sent -> changed);
    }

    /**
     * The submission was read to its end.
     *
     * @param remarks what there is to say of it
     * @return what is still to be sent, at last the receipt
     */
    public Iterator<Message> complete(List<Remark> remarks) {
        List<Address> missing = absences.all();
        Optional<Reason> objection = absences.objection(missing.size(), tally.before());
        if (objection.isEmpty()) {
            return new Ending(missing.iterator(), remarks, objection);
        }
        tally = tally.holding(missing.size());
        return new Ending(List.<Address>of().iterator(), remarks, objection);
    }

    /**
     * The submission cannot be read, or not further.
     *
     * @param remarks what there is to say of it
     * @param problem why
     * @return what is still to be sent, at last the receipt
     */
    public Iterator<Message> broken(List<Remark> remarks, Reason problem) {
        return new Ending(List.<Address>of().iterator(), remarks, Optional.of(problem));
    }

    /** What has become of it up to the last message. */
    public Tally tally() {
        return tally;
    }

    private final class Ending implements Iterator<Message> {
        private final Iterator<Address> missing;
        private final List<Remark> remarks;
        private final Optional<Reason> problem;
        private boolean over;

        private Ending(Iterator<Address> missing, List<Remark> remarks, Optional<Reason> problem) {
            this.missing = missing;
            this.remarks = remarks;
            this.problem = problem;
        }

        @Override
        public boolean hasNext() {
            return !over;
        }

        @Override
        public Message next() {
            if (over) {
                throw new NoSuchElementException();
            }
            return missing.hasNext() ? withdrawal(missing.next()) : receipt();
        }

        private Message withdrawal(Address address) {
            Message message = writer.withdrawal(address.topic(), address.key());
            records.change(kind, message);
            tally = tally.plusMissing();
            return message;
        }

        private Message receipt() {
            over = true;
            FeedReceipt receipt = writer.receipt(tally, remarks, problem);
            answer.end(receipt);
            return writer.message(receipt);
        }
    }
}
