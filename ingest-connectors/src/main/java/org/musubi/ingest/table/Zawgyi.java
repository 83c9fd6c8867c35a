package org.musubi.ingest.table;

import com.google.myanmartools.TransliterateZ2U;
import com.google.myanmartools.ZawgyiDetector;
import java.util.HashMap;
import java.util.Map;

/** Tells Burmese text in Zawgyi from that in Unicode, and converts it. Remembers what it has told of short texts. */
final class Zawgyi {
    /** What the detector's authors take for sure. */
    private static final double SURE = 0.95;

    private static final int REMEMBERED = 4096;
    private static final int LONGEST = 60;

    private final ZawgyiDetector detector = new ZawgyiDetector();
    private final TransliterateZ2U converter = new TransliterateZ2U("zawgyi to unicode");
    private final Map<String, Script> known = new HashMap<>();

    /** What a text is written in. */
    enum Script {
        ZAWGYI,
        UNICODE,
        /** Too short to tell, or not Burmese at all. */
        EITHER
    }

    Script of(String text) {
        if (!isBurmese(text)) {
            return Script.EITHER;
        }
        if (text.length() > LONGEST) {
            return script(text);
        }
        if (known.size() == REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::script);
    }

    /** The text in Unicode, if it is surely in Zawgyi: the conversion spoils text that is in Unicode already. */
    String toUnicode(String text) {
        return of(text) == Script.ZAWGYI ? converted(text) : text;
    }

    /** The same text, which is in Zawgyi, in Unicode. */
    String converted(String text) {
        return converter.convert(text);
    }

    private Script script(String text) {
        double zawgyi = detector.getZawgyiProbability(text);
        if (zawgyi >= SURE) {
            return Script.ZAWGYI;
        }
        return zawgyi <= 1 - SURE ? Script.UNICODE : Script.EITHER;
    }

    /** Whether there is a Burmese letter in a text. */
    static boolean isBurmese(String text) {
        return text.chars().anyMatch(each -> each >= 0x1000 && each <= 0x109F);
    }
}
