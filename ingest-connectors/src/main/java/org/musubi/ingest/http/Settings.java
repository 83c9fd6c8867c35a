package org.musubi.ingest.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.musubi.ingest.publish.PublishConfig;
import org.musubi.schemas.topics.RecordKind;

/** The names of the settings of an HTTP connector, what they mean and what they may be. */
final class Settings {
    static final String MAPPING = "mapping";
    static final String SECRETS = "secrets";
    static final String KIND = "records.kind";
    static final String REPORT_FOLDER = "report.folder";
    static final String BATCH = "batch.lines";
    static final String URL = "http.url";
    static final String ACCEPT = "http.accept";
    static final String HEADERS = "http.header.";
    static final String TOKEN_FILE = "http.token.file";
    static final String TOKEN_HEADER = "http.token.header";
    static final String TOKEN_PREFIX = "http.token.prefix";
    static final String TRUST_STORE = "http.truststore.location";
    static final String TRUST_STORE_PASSWORD = "http.truststore.password";
    static final String INTERVAL = "poll.interval.ms";
    static final String LASTING_INTERVAL = "poll.interval.failed.ms";
    static final String RATE = "http.requests.per.minute";
    static final String TRIES = "http.tries";
    static final String BACKOFF = "http.backoff.ms";
    static final String LONGEST_BACKOFF = "http.backoff.max.ms";
    static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    static final String READ_TIMEOUT = "http.read.timeout.ms";
    static final String REQUEST_TIMEOUT = "http.request.timeout.ms";
    static final String MOST_BYTES = "http.body.max.bytes";
    static final String CURSOR = "cursor";
    static final String CURSOR_PARAMETER = "cursor.parameter";
    static final String CURSOR_AT = "cursor.at";
    static final String CURSOR_START = "cursor.start";
    static final String CURSOR_OVERLAP = "cursor.overlap.ms";
    static final String CURSOR_PATTERN = "cursor.time.pattern";
    static final String PAGING = "paging";
    static final String PAGING_PATH = "paging.path";
    static final String PAGING_PARAMETER = "paging.parameter";
    static final String PAGING_FIRST = "paging.first";
    static final String PAGING_SIZE = "paging.size";
    static final String MOST_PAGES = "paging.max.pages";

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long WEEK = Duration.ofDays(7).toMillis();

    static final ConfigDef DEFINITION = definition();

    private Settings() {}

    /** The word for a choice in the settings. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static ConfigDef definition() {
        var definition = PublishConfig.addTo(
                new ConfigDef(),
                "Name of the feed, as it stands in receipts and rejections. Progress is kept under this name and the"
                        + " address: with another one everything is fetched again.");
        records(new SettingsGroup(definition, "Records", Shown.always()));
        source(new SettingsGroup(definition, "Source", Shown.always()));
        pace(new SettingsGroup(definition, "Pace and limits", Shown.always()));
        cursor(new SettingsGroup(definition, "Cursor", Shown.where(CURSOR, "body", "header", "time")));
        paging(new SettingsGroup(definition, "Paging", Shown.where(PAGING, "link", "body", "page", "offset")));
        return definition;
    }

    private static void records(SettingsGroup group) {
        List<String> kinds =
                Arrays.stream(RecordKind.values()).map(RecordKind::label).toList();
        group.add(
                        MAPPING,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        "Mapping",
                        "Path of the mapping that tells how answers become records. Without one they must be canonical"
                                + " JSON Lines of the kind in " + KIND + ".")
                .add(
                        SECRETS,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        "Secrets",
                        "Path of the file with the secrets for pseudonyms; otherwise they come from the environment.")
                .add(
                        KIND,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        Shown.always(kinds),
                        "Kind of records",
                        "What canonical JSON Lines hold: " + String.join(", ", kinds) + ". Not beside a mapping.")
                .add(
                        REPORT_FOLDER,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        "Folder for reports",
                        "Folder, of this feed alone, that gets a report to read and a table of refused rows for each poll with"
                                + " something to mend, in the publisher's language, and one report on the newest poll"
                                + " without. The oldest are deleted. Without it the answer is in the topics only.")
                .add(
                        BATCH,
                        ConfigDef.Type.INT,
                        2000,
                        Range.between(1, 1_000_000),
                        "Lines of a batch",
                        "Most records that are read at a time, and sent in one transaction.");
    }

    private static void source(SettingsGroup group) {
        group.add(
                        URL,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Checks.ADDRESS,
                        "Address",
                        "Address of the data, http or https, with its fixed query. Secrets belong into the file of the"
                                + " token. Other headers are given as " + HEADERS + "NAME.")
                .add(
                        ACCEPT,
                        ConfigDef.Type.STRING,
                        "*/*",
                        new NonEmptyString(),
                        "Header Accept",
                        "What the source is asked for, such as application/json.")
                .add(
                        TOKEN_FILE,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        "File of the token",
                        "File with nothing but a token. It is read for each request, so a new one counts at once. It is"
                                + " sent to the host of the address only, and over https unless that is this machine.")
                .add(
                        TOKEN_HEADER,
                        ConfigDef.Type.STRING,
                        "Authorization",
                        new NonEmptyString(),
                        "Header of the token",
                        "Name of the header that carries the token.")
                .add(
                        TOKEN_PREFIX,
                        ConfigDef.Type.STRING,
                        "Bearer",
                        null,
                        "Before the token",
                        "Word before the token in its header; nothing where the token stands alone.")
                .add(
                        TRUST_STORE,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        "Trust store",
                        "File with the certificates to trust: PKCS #12, JKS or PEM. Without one, the authorities that the"
                                + " Java platform knows are trusted.")
                .add(
                        TRUST_STORE_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        "",
                        null,
                        "Password of the trust store",
                        "PEM needs none.");
    }

    private static void pace(SettingsGroup group) {
        group.add(
                        INTERVAL,
                        ConfigDef.Type.LONG,
                        60_000L,
                        Range.between(1000L, WEEK),
                        "Interval",
                        "Rest between two polls, in ms.")
                .add(
                        LASTING_INTERVAL,
                        ConfigDef.Type.LONG,
                        900_000L,
                        Range.between(1000L, WEEK),
                        "Interval after a failure",
                        "Rest, in ms, after a failure that somebody has to mend, such as 401, 404, a web page or an"
                                + " expired certificate.")
                .add(
                        RATE,
                        ConfigDef.Type.INT,
                        60,
                        Range.between(1, 60_000),
                        "Requests per minute",
                        "At most so many, evenly spread; tries and pages count.")
                .add(
                        TRIES,
                        ConfigDef.Type.INT,
                        6,
                        Range.between(1, 100),
                        "Tries",
                        "How often a request is made that fails for a reason that may pass, such as 500, 429 or silence,"
                                + " before the poll is given up. Polls go on.")
                .add(
                        BACKOFF,
                        ConfigDef.Type.LONG,
                        1000L,
                        upTo(HOUR),
                        "First wait",
                        "Wait before the second try, in ms; doubled for each further one, and shortened by up to half by"
                                + " chance. Retry-After counts where it is longer.")
                .add(
                        LONGEST_BACKOFF,
                        ConfigDef.Type.LONG,
                        60_000L,
                        upTo(DAY),
                        "Longest wait",
                        "No wait between tries is longer, in ms.")
                .add(
                        CONNECT_TIMEOUT,
                        ConfigDef.Type.LONG,
                        10_000L,
                        upTo(600_000L),
                        "Time to connect",
                        "Longest time for a connection to come about, in ms.")
                .add(
                        READ_TIMEOUT,
                        ConfigDef.Type.LONG,
                        30_000L,
                        upTo(HOUR),
                        "Longest silence",
                        "Longest time without a single byte, before or within an answer, in ms.")
                .add(
                        REQUEST_TIMEOUT,
                        ConfigDef.Type.LONG,
                        600_000L,
                        upTo(DAY),
                        "Time for an answer",
                        "Longest time from a request to the last byte of its answer, in ms.")
                .add(
                        MOST_BYTES,
                        ConfigDef.Type.LONG,
                        1L << 30,
                        Range.atLeast(1L),
                        "Largest body",
                        "Most bytes of one answer, packed as well as unpacked.");
    }

    private static void cursor(SettingsGroup group) {
        group.choice(
                        CURSOR,
                        words(Cursor.From.values()),
                        "none",
                        "Cursor",
                        "Where the value comes from that asks only for what has changed: a property of the body, a"
                                + " header, or the time at which the last complete poll began.")
                .add(
                        CURSOR_PARAMETER,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        "Parameter",
                        "Query parameter that carries the cursor.")
                .add(
                        CURSOR_AT,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        Shown.where(CURSOR, "body", "header"),
                        "Place",
                        "Name of the header; or path of the property, names with dots between them. Arrays on the way do"
                                + " not count, the last value does: ads.changed is that of the last object in ads.")
                .add(
                        CURSOR_START,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        "First value",
                        "Cursor of the first poll; empty: none.")
                .add(
                        CURSOR_OVERLAP,
                        ConfigDef.Type.LONG,
                        60_000L,
                        Range.between(0L, WEEK),
                        Shown.where(CURSOR, "time"),
                        "Overlap",
                        "How much earlier than the beginning of the last poll a time is, in ms, for clocks that differ."
                                + " What comes twice is not published twice.")
                .add(
                        CURSOR_PATTERN,
                        ConfigDef.Type.STRING,
                        "yyyy-MM-dd'T'HH:mm:ssX",
                        Checks.TIME_PATTERN,
                        Shown.where(CURSOR, "time"),
                        "Form of the time",
                        "How a time is written, in UTC: a pattern of java.time.format.DateTimeFormatter.");
    }

    private static void paging(SettingsGroup group) {
        group.choice(
                        PAGING,
                        words(Paging.Way.values()),
                        "none",
                        "Paging",
                        "How one page leads to the next: by the header Link, by a property of the body, by number or by"
                                + " offset. Those that are counted end with an empty page.")
                .add(
                        PAGING_PATH,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        Shown.where(PAGING, "body"),
                        "Property",
                        "Path of the property that leads on: an address, or the value of the parameter if one is named.")
                .add(
                        PAGING_PARAMETER,
                        ConfigDef.Type.STRING,
                        "",
                        null,
                        Shown.where(PAGING, "body", "page", "offset"),
                        "Parameter",
                        "Query parameter that tells the page.")
                .add(
                        PAGING_FIRST,
                        ConfigDef.Type.INT,
                        1,
                        Range.between(0, 1),
                        Shown.where(PAGING, "page"),
                        "First page",
                        "Number of the first page, 0 or 1.")
                .add(
                        PAGING_SIZE,
                        ConfigDef.Type.INT,
                        100,
                        Range.between(1, 1_000_000),
                        Shown.where(PAGING, "offset"),
                        "Records of a page",
                        "How much the offset grows from page to page. Ask for as many in the address.")
                .add(
                        MOST_PAGES,
                        ConfigDef.Type.INT,
                        10_000,
                        Range.between(1, 1_000_000),
                        "Most pages",
                        "More pages of one poll are taken for a fault.");
    }

    private static Range upTo(long milliseconds) {
        return Range.between(1L, milliseconds);
    }

    private static List<String> words(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Settings::word).toList();
    }
}
