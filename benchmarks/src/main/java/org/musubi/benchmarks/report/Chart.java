package org.musubi.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/**
 * Bars of one measure, the longest at the bottom, wide enough for a phone: a few large words, and each value beside its bar's
 * name. The scale is logarithmic where the bars are too different for another.
 *
 * @param title what was measured, of what, in which unit
 */
record Chart(String title, List<Bar> bars) {
    private static final int WIDTH = 760;
    private static final int HEAD = 110;
    private static final int BAR = 52;
    private static final double TOO_DIFFERENT = 30;
    private static final Color INK = new Color(0x24292F);
    private static final Color PALE = new Color(0xD8DEE4);
    private static final Color BLUE = new Color(0x2F6FDE);
    private static final Color GREY = new Color(0x9AA4AE);

    /**
     * One bar.
     *
     * @param isMusubi whether it is of Musubi, not of a peer
     */
    record Bar(String name, double value, boolean isMusubi) {}

    Chart {
        bars = List.copyOf(bars);
    }

    void writeSvg(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ChartEncoder.saveChart(draw(), out, "svg");
        }
    }

    private HorizontalBarChart draw() {
        HorizontalBarChart chart = new HorizontalBarChartBuilder()
                .width(WIDTH)
                .height(HEAD + BAR * bars.size())
                .title(title)
                .build();
        style(chart.getStyler());
        var upwards = new ArrayList<Bar>(bars);
        Collections.reverse(upwards);
        List<String> names = upwards.stream()
                .map(bar -> bar.name() + "  " + Numbers.of(bar.value()))
                .toList();
        addSeries(chart, "Musubi", BLUE, names, upwards, true);
        addSeries(chart, "others", GREY, names, upwards, false);
        return chart;
    }

    private static void addSeries(
            HorizontalBarChart chart, String name, Color color, List<String> names, List<Bar> bars, boolean musubi) {
        List<Double> values = bars.stream()
                .map(bar -> bar.isMusubi() == musubi ? bar.value() : Double.NaN)
                .toList();
        chart.addSeries(name, values, names).setFillColor(color);
    }

    private void style(HorizontalBarStyler styler) {
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        double shortest = bars.stream().mapToDouble(Bar::value).min().orElse(1);
        if (shortest > 0 && longest / shortest > TOO_DIFFERENT) {
            styler.setXAxisLogarithmic(true);
            styler.setXAxisMin(Math.pow(10, Math.floor(Math.log10(shortest)) - 1));
        }
        styler.setAvailableSpaceFill(0.6);
        styler.setLegendVisible(false);
        styler.setLabelsVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        styler.setChartFontColor(INK);
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        styler.setAxisTickLabelsColor(INK);
        styler.setPlotGridLinesColor(PALE);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotGridHorizontalLinesVisible(false);
        styler.setAxisTicksLineVisible(false);
        styler.setChartPadding(16);
    }
}
