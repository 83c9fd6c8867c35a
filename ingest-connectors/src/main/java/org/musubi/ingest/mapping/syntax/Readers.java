package org.musubi.ingest.mapping.syntax;

import java.util.List;
import org.musubi.ingest.value.ReaderType;
import org.musubi.ingest.value.ValueReaders;

/** The readers of values by the names that mappings know. */
public final class Readers {
    /** Reads what is written as it stands, and where nothing else is said. */
    public static final String TEXT = "text";
    /** Reads a code; as good as text where a text is wanted. */
    public static final String CODE = "code";
    /** Reads an amount with its currency, and where money is wanted and nothing else is said. */
    public static final String MONEY = "money";
    /** Reads pay for an hour, a day, a month or a year. */
    public static final String PAY = "pay";
    /** Reads a number, and where one is wanted and nothing else is said. */
    public static final String NUMBER = "number";
    /** Reads yes or no, and where that is wanted and nothing else is said. */
    public static final String YES_NO = "yes-no";
    /** Reads a date of birth and keeps only the day on which a minor comes of age. */
    public static final String EIGHTEENTH_BIRTHDAY = "eighteenth-birthday";

    /** What the value of a reader of money is made of. */
    public static final List<String> MONEY_PARTS = List.of("amount", "currency");

    private Readers() {}

    /** All names. */
    public static List<String> names() {
        return ValueReaders.all().stream().map(ReaderType::name).toList();
    }

    /** Whether a reader gives an amount and a currency. */
    public static boolean givesMoney(String reader) {
        return reader.equals(MONEY) || reader.equals(PAY);
    }

    /** Whether a reader gives any text that a cell holds. */
    public static boolean givesText(String reader) {
        return reader.equals(TEXT) || reader.equals(CODE);
    }
}
