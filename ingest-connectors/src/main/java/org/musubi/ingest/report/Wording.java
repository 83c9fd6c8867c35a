package org.musubi.ingest.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.schemas.topics.RecordKind;

/** The sentences and words of one language, and its way to write numbers and dates. */
public final class Wording {
    private static final String BUNDLE = Wording.class.getPackageName() + ".wording";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    private Wording(Locale locale, ResourceBundle texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** The wording of a language. */
    public static Wording of(Language language) {
        return new Wording(language.locale(), ResourceBundle.getBundle(BUNDLE, language.locale(), NO_FALLBACK));
    }

    /** One sentence on what is wrong. */
    public String wrong(ReasonCode code) {
        return texts.getString("reason." + code.name() + ".wrong");
    }

    /** One sentence on how to mend it. */
    public String mend(ReasonCode code) {
        return texts.getString("reason." + code.name() + ".mend");
    }

    /** What is wrong and how to mend it; the place is not in it. */
    public String sentence(Reason reason) {
        return fill("sentences", wrong(reason.code()), mend(reason.code()));
    }

    /** What was remarked and what to do about it. */
    public String sentence(RemarkCode code) {
        return fill(
                "sentences",
                texts.getString("remark." + code.name() + ".what"),
                texts.getString("remark." + code.name() + ".mend"));
    }

    /** What records of a kind are called, as what a file holds. */
    public String kind(RecordKind kind) {
        return texts.getString("kind." + kind.label());
    }

    String word(Word word, String... parts) {
        return parts.length == 0 ? texts.getString("word." + word.name()) : fill("word." + word.name(), parts);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The day, the minute and how far the clock is from UTC. */
    String time(ZonedDateTime time) {
        return new DateTimeFormatterBuilder()
                .appendPattern(texts.getString("time"))
                .appendLiteral(" (UTC")
                .appendOffset("+HH:MM", "")
                .appendLiteral(')')
                .toFormatter(locale)
                .withDecimalStyle(DecimalStyle.of(locale))
                .format(time);
    }

    Locale locale() {
        return locale;
    }

    private String fill(String key, String... parts) {
        return new MessageFormat(texts.getString(key), locale).format(parts);
    }
}
