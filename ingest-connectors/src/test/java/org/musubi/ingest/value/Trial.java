package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.table.Cell;

/** A reader as a mapping would make it, and what it makes of cells. */
record Trial(String name, Map<String, Setting> settings) {
    static Trial of(String name) {
        return new Trial(name, Map.of());
    }

    /** With nothing set but what must be: columns beside the one that is read. */
    static Trial plain(ReaderType type) {
        Trial trial = of(type.name());
        for (SettingSpec spec : type.settings()) {
            trial = spec.required() ? trial.withColumn(spec.name(), "beside") : trial;
        }
        return trial;
    }

    Trial with(String setting, String text) {
        return with(setting, new Setting.Text(text));
    }

    Trial with(String setting, long number) {
        return with(setting, new Setting.Decimal(BigDecimal.valueOf(number)));
    }

    Trial with(String setting, List<String> words) {
        return with(setting, new Setting.Words(words));
    }

    Trial withColumn(String setting, String header) {
        return with(setting, new Setting.Column(header, Optional.empty()));
    }

    Trial withTable(String setting, Map<String, String> codes) {
        return with(setting, new Setting.Table(codes));
    }

    Trial with(String setting, Setting value) {
        var more = new HashMap<>(settings);
        more.put(setting, value);
        return new Trial(name, Map.copyOf(more));
    }

    ReaderMade make() {
        return ValueReaders.named(name).orElseThrow().make(new Settings(settings));
    }

    /** The value as JSON, the code of a fault, or {@code absent}. */
    String read(Cells cells) {
        return words(reading(cells));
    }

    String read(String text) {
        return read(FakeCells.of(text));
    }

    String read(Cell cell) {
        return read(FakeCells.of(cell));
    }

    Reading reading(Cells cells) {
        assertThat(make()).isInstanceOf(ReaderMade.Ready.class);
        return ((ReaderMade.Ready) make()).reader().read(cells);
    }

    /** What is wrong with the settings. */
    List<SettingProblem> problems() {
        assertThat(make()).isInstanceOf(ReaderMade.Unfit.class);
        return ((ReaderMade.Unfit) make()).problems();
    }

    private static String words(Reading reading) {
        if (reading instanceof Reading.Value value) {
            return value.json().toString().replace("\"", "");
        }
        return reading instanceof Reading.Fault fault ? fault.code().name() : "absent";
    }
}
