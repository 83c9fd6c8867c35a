package org.musubi.ingest.mapping.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.table.Cell;

class MemoryTest {
    private final Memory levels = new Memory();
    private final Memory words = new Memory();
    private final Cell shared = new Cell.Text("N4");

    @Test
    void givesEachRuleItsOwnValueOfASharedText() {
        levels.keep(shared, given("level"));
        words.keep(shared, given("word"));

        for (int row = 0; row < 3; row++) {
            assertThat(levels.value(shared).json().textValue()).isEqualTo("level");
            assertThat(words.value(shared).json().textValue()).isEqualTo("word");
            assertThat(words.value(shared).json().textValue()).isEqualTo("word");
        }
    }

    @Test
    void knowsATextOfAnotherFile() {
        levels.keep(shared, given("level"));

        assertThat(levels.value(new Cell.Text("N4")).json().textValue()).isEqualTo("level");
        assertThat(levels.value(new Cell.Text("N3"))).isNull();
        assertThat(levels.value(new Cell.Flag(true))).isNull();
    }

    @Test
    void keepsNoLongText() {
        Cell essay = new Cell.Text("x".repeat(61));

        levels.keep(essay, given("level"));

        assertThat(levels.value(essay)).isNull();
    }

    private static Given given(String text) {
        return Given.of(TextNode.valueOf(text));
    }
}
