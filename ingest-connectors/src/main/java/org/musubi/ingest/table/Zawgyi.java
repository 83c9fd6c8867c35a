package org.musubi.ingest.table;

import com.google.myanmartools.TransliterateZ2U;
import com.google.myanmartools.ZawgyiDetector;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Tells Burmese text in Zawgyi from that in Unicode, and converts it. Remembers short texts, for few come again and again. */
final class Zawgyi {
    /** What the detector's authors take for sure. */
    private static final double SURE = logarithm(0.95);

    private static final double LEAST = 1e-12;
    private static final int REMEMBERED = 4096;
    private static final int LONGEST = 60;

    private final ZawgyiDetector detector = new ZawgyiDetector();
    private final TransliterateZ2U converter = new TransliterateZ2U("zawgyi to unicode");
    private final Map<String, Double> evidence = new HashMap<>();
    private final Map<String, String> converted = new HashMap<>();

    /** What a text is written in. */
    enum Script {
        ZAWGYI,
        UNICODE,
        /** Too little to tell, or not Burmese at all. */
        EITHER;

        /** By the evidence of one text, or of several together. */
        static Script of(double evidence) {
            if (evidence >= SURE) {
                return ZAWGYI;
            }
            return evidence <= -SURE ? UNICODE : EITHER;
        }
    }

    /**
     * How much a text speaks for Zawgyi, below 0 for Unicode: the natural logarithm of the odds. That of several texts adds up. 0
     * where there is no Burmese letter.
     */
    double evidence(String text) {
        return isBurmese(text) ? remembered(text, evidence, this::weigh) : 0;
    }

    /** The text in Unicode, if it is surely in Zawgyi: the conversion spoils text that is in Unicode already. */
    String toUnicode(String text) {
        return Script.of(evidence(text)) == Script.ZAWGYI ? converted(text) : text;
    }

    /** The same text, which is in Zawgyi, in Unicode. */
    String converted(String text) {
        return isBurmese(text) ? remembered(text, converted, converter::convert) : text;
    }

    private double weigh(String text) {
        return logarithm(detector.getZawgyiProbability(text));
    }

    private static double logarithm(double probability) {
        double bounded = Math.max(LEAST, Math.min(probability, 1 - LEAST));
        return Math.log(bounded / (1 - bounded));
    }

    private static <T> T remembered(String text, Map<String, T> known, Function<String, T> maker) {
        if (text.length() > LONGEST) {
            return maker.apply(text);
        }
        if (known.size() == REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, maker);
    }

    /** Whether there is a letter or a sign that the two write differently; digits they share. */
    private static boolean isBurmese(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= '\u1000' && each <= '\u109F' && !Character.isDigit(each)) {
                return true;
            }
        }
        return false;
    }
}
