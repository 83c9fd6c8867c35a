package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharedCellsTest {
    private final CheckedText checked = new CheckedText(CellText.inUnicode());
    private final SharedCells cells = new SharedCells(checked);

    @Test
    void givesTheSameCellForTheSameBytes() {
        assertThat(cell("Đặc định 1")).isSameAs(cell("Đặc định 1")).isEqualTo(new Cell.Text("Đặc định 1"));
        assertThat(cell("12")).isSameAs(cell("12")).isNotEqualTo(cell("123"));
    }

    @Test
    void tellsTextsApartThatDifferInOneByte() {
        String text = "0123456789abcdefgh";
        for (int length = 1; length <= text.length(); length++) {
            for (int at = 0; at < length; at++) {
                var other = new StringBuilder(text.substring(0, length));
                other.setCharAt(at, '!');

                assertThat(cell(text.substring(0, length)).text()).isEqualTo(text.substring(0, length));
                assertThat(cell(other.toString()).text()).isEqualTo(other.toString());
            }
        }
    }

    @Test
    void keepsTextsAsTheyWereMade() {
        assertThat(cell("e\u0301")).isSameAs(cell("e\u0301")).isEqualTo(new Cell.Text("\u00E9"));
        assertThat(cell(" N4 ")).isSameAs(cell(" N4 ")).isEqualTo(cell("N4"));
    }

    @Test
    void keepsNothingUnsound() {
        for (int round = 0; round < 2; round++) {
            checked.begin();

            assertThat(cell("a\u0000b")).isNull();
            assertThat(checked.fault()).contains(Faults.CONTROL_CHARACTER);
        }
    }

    @Test
    void goesOnWhenItIsFull() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(cell("word " + i).text()).isEqualTo("word " + i);
        }
    }

    @Test
    void givesNothingForBlanks() {
        assertThat(cell("")).isNull();
        assertThat(cell(" \u3000 ")).isNull();
        assertThat(cell("\u00A0N4 ").text()).isEqualTo("N4");
    }

    private Cell.Text cell(String written) {
        byte[] bytes = ('"' + written + '"').getBytes(StandardCharsets.UTF_8);
        return cells.cell(bytes, 1, bytes.length - 1);
    }
}
