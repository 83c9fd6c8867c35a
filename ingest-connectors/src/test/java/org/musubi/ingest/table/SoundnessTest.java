package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoundnessTest {
    private static final int[] EDGES = {
        0x00, 0x22, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF
    };

    @Test
    void agreesWithJavaOnEveryCharacter() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                byte[] text = Character.toString(point).getBytes(StandardCharsets.UTF_8);

                assertThat(Utf8.character(text, 0, text.length)).isEqualTo(point);
                assertThat(Utf8.length(text[0])).isEqualTo(text.length);
                assertThat(Utf8.characters(text, 0, text.length)).isEqualTo(Character.charCount(point));
                assertThat(soundness(text)).isEqualTo(expected(text));
            }
        }
    }

    @Test
    void agreesWithJavaOnAnyBytes() {
        var random = new Random(20261122);
        for (int round = 0; round < 300_000; round++) {
            byte[] text = new byte[random.nextInt(24)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte)
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(256);
                            case 1 -> EDGES[random.nextInt(EDGES.length)];
                            case 2 -> 0x80 + random.nextInt(0x40);
                            default -> ' ' + random.nextInt('~' - ' ');
                        };
            }

            assertThat(soundness(text)).as(Arrays.toString(text)).isEqualTo(expected(text));
        }
    }

    @Test
    void findsOneControlCharacterAmongPlainOnes() {
        for (int at = 0; at < 20; at++) {
            for (char control : new char[] {'\0', '\u001F', '\u007F', '\u0085'}) {
                var text = new StringBuilder("abcdefghijklmnopqrstu");
                text.setCharAt(at, control);

                assertThat(soundness(text.toString().getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(Soundness.CONTROL_CHARACTER);
            }
        }
    }

    private static Soundness soundness(byte[] text) {
        byte[] around = new byte[text.length + 2];
        Arrays.fill(around, (byte) 0xFF);
        System.arraycopy(text, 0, around, 1, text.length);
        return Soundness.of(around, 1, text.length + 1);
    }

    private static Soundness expected(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Soundness.MALFORMED;
        }
        if (text.chars().anyMatch(each -> each >= 0xFFFE)) {
            return Soundness.MALFORMED;
        }
        return text.chars().anyMatch(each -> Character.isISOControl(each) && "\t\n\r".indexOf(each) < 0)
                ? Soundness.CONTROL_CHARACTER
                : Soundness.SOUND;
    }
}
