package org.musubi.ingest.mapping.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.canonical.Outline;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * What one value rule must give.
 *
 * @param single the canonical value; nothing: money
 * @param array whether the record wants an array of such values
 */
public record Wanted(Optional<Outline.Single> single, boolean array) {
    /** An amount of money with its currency. */
    public static final Wanted MONEY = new Wanted(Optional.empty(), false);

    /** One value. */
    public static Wanted one(Outline.Single single) {
        return new Wanted(Optional.of(single), false);
    }

    /** An array of such values. */
    public Wanted inArray() {
        return new Wanted(single, true);
    }

    /** Whether an object holds an amount and a currency. */
    public static boolean holdsMoney(Outline.Parts parts) {
        return parts.parts().keySet().containsAll(Readers.MONEY_PARTS);
    }

    /** Whether an object is an amount and a currency, and nothing else. */
    public static boolean isMoney(Outline.Parts parts) {
        return holdsMoney(parts) && parts.parts().size() == Readers.MONEY_PARTS.size();
    }

    /** The reader where the mapping names none. */
    public String defaultReader() {
        if (single.isEmpty()) {
            return Readers.MONEY;
        }
        if (takesFlag()) {
            return Readers.YES_NO;
        }
        return takesText() ? Readers.TEXT : Readers.NUMBER;
    }

    /** Why a reader can never give such a value; nothing where it may. */
    public Optional<String> faultOfReader(String reader) {
        if (single.isEmpty()) {
            return Readers.givesMoney(reader)
                    ? Optional.empty()
                    : Optional.of("money is wanted here: read: money, or read: pay");
        }
        if (Readers.givesMoney(reader)) {
            return Optional.of("read: " + reader + " gives an amount with its currency, and one value is wanted here");
        }
        if (takesFlag() != reader.equals(Readers.YES_NO)) {
            return Optional.of(
                    takesFlag()
                            ? "yes or no is wanted here: read: yes-no"
                            : "read: yes-no gives true or false, which is not wanted here");
        }
        return Readers.givesText(reader) && !takesText()
                ? Optional.of("a number is wanted here: read: number")
                : Optional.empty();
    }

    /** Why a value may not stand here, or any item of it where an array is wanted. */
    public Optional<String> faultOf(JsonNode value) {
        if (value.isArray() && !array) {
            return Optional.of("must be one value");
        }
        if (single.isEmpty()) {
            return Optional.of("money is made of two fields: write {amount: {constant: …}, currency: {constant: …}}");
        }
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            Optional<String> fault = single.get().fault(item).map(Reason::message);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private boolean takesFlag() {
        return single.filter(outline -> outline.fault(BooleanNode.TRUE).isEmpty())
                .isPresent();
    }

    /** Whether any text may stand here, such as a date: a text of a wrong form is refused for its form, not for being a text. */
    private boolean takesText() {
        return single.flatMap(outline -> outline.fault(TextNode.valueOf("1")))
                .filter(fault -> fault.code() == ReasonCode.WRONG_TYPE)
                .isEmpty();
    }
}
