package org.musubi.ingest.table;

import com.google.myanmartools.TransliterateZ2U;
import com.google.myanmartools.ZawgyiDetector;

/**
 * Converts Burmese text in Zawgyi to Unicode. Only what is surely Zawgyi, because the conversion spoils text that is in Unicode
 * already.
 */
final class Zawgyi {
    /** What the detector's authors take for sure. */
    private static final double SURE = 0.95;

    private final ZawgyiDetector detector = new ZawgyiDetector();
    private final TransliterateZ2U converter = new TransliterateZ2U("zawgyi to unicode");
    private long converted;

    String toUnicode(String text) {
        if (text.chars().noneMatch(Zawgyi::isBurmese) || detector.getZawgyiProbability(text) < SURE) {
            return text;
        }
        converted++;
        return converter.convert(text);
    }

    long converted() {
        return converted;
    }

    private static boolean isBurmese(int each) {
        return each >= 0x1000 && each <= 0x109F;
    }
}
