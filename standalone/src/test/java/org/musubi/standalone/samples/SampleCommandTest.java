package org.musubi.standalone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void writesTheFilesAndSaysWhatIsInThem() {
        int status = run("--candidates", "90", "--vacancies", "10", "--bad-lines", "0.1", "--as-of", "2027-03-01");

        assertThat(status).isZero();
        assertThat(out.toString().lines())
                .hasSize(13)
                .anyMatch(line -> line.matches("candidates-vnm\\.jsonl +62 lines, 6 of them bad"));
        assertThat(folder.resolve("candidates-vnm.jsonl")).exists();
    }

    @Test
    void anImpossibleShareOfBadLinesIsAnErrorOfTheCommandLine() {
        int status = run("--bad-lines", "2");

        assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("the share of bad lines must be from 0 to 1");
    }

    private int run(String... options) {
        var line = new CommandLine(new SampleCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        String[] args = new String[options.length + 2];
        args[0] = "--out";
        args[1] = folder.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return line.execute(args);
    }
}
