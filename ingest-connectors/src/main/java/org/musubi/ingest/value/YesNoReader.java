package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/**
 * Yes or no, in the words of the five languages or of the publisher.
 *
 * @param words folded, and whether they mean yes
 * @param others what every other word gives
 */
record YesNoReader(Map<String, Boolean> words, Reading others) implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "yes-no",
            "Yes or no. Knows yes/no, y/n, true/false, 1/0, x, ○/×, 有/無, はい/いいえ, có/không, បាទ/ទេ, ဟုတ်/မဟုတ် and the like;"
                    + " words of the mapping come before these.",
            List.of(
                    SettingSpec.of("yes", "Words that mean yes.", SettingKind.WORDS),
                    SettingSpec.of("no", "Words that mean no.", SettingKind.WORDS),
                    SettingSpec.choice(
                            "others",
                            List.of("refuse", "yes", "no"),
                            "What every other word means. refuse (default): the row is refused.")),
            YesNoReader::make);

    private static final Map<String, Boolean> USUAL = usual();
    private static final Reading YES = new Reading.Value(BooleanNode.TRUE);
    private static final Reading NO = new Reading.Value(BooleanNode.FALSE);
    private static final Reading UNKNOWN = new Reading.Fault(
            ReasonCode.UNKNOWN_VALUE,
            "must be a word for yes or no, such as yes or no; the mapping can name others with yes: […] and no: […]");

    YesNoReader {
        words = Map.copyOf(words);
    }

    private static ReaderMade make(Settings settings) {
        Set<String> yes = folded(settings.words("yes"));
        Set<String> no = folded(settings.words("no"));
        if (yes.stream().anyMatch(no::contains)) {
            return ReaderMade.Unfit.because("no", "a word stands both in yes and in no; take it out of one");
        }
        var words = new HashMap<>(USUAL);
        yes.forEach(word -> words.put(word, true));
        no.forEach(word -> words.put(word, false));
        Reading others = switch (settings.text("others").orElse("refuse")) {
            case "yes" -> YES;
            case "no" -> NO;
            default -> UNKNOWN;
        };
        return new ReaderMade.Ready(new YesNoReader(words, others));
    }

    @Override
    public Reading read(Cells cells) {
        if (cells.main() instanceof Cell.Flag flag) {
            return flag.value() ? YES : NO;
        }
        Optional<Boolean> known = Content.text(cells.main()).map(text -> words.get(Normal.folded(text)));
        return known.map(yes -> yes ? YES : NO).orElse(others);
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Normal::folded).collect(Collectors.toSet());
    }

    private static Map<String, Boolean> usual() {
        return Resource.lines(YesNoReader.class, "yes-no-words.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        line -> Normal.folded(line.get(1)), line -> line.get(0).equals("yes")));
    }
}
