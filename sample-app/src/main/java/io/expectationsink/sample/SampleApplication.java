package io.expectationsink.sample;

import io.expectationsink.exception.ExpectationSinkException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.streaming.StreamingQueryException;

/** The sample application: streams wildlife strike reports into Delta tables, twice, and checks what arrived. */
public final class SampleApplication {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private SampleApplication() {}

    /** Runs the application and ends the JVM: 0 when the tables hold what they must, 1 when not, 2 for wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /** Runs the application; returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        Arguments asked = Arguments.of(arguments);
        if (asked instanceof Arguments.Wrong wrong) {
            err.println(wrong.reason());
            err.print(Arguments.USAGE);
            return WRONG_ARGUMENTS;
        }
        if (asked instanceof Arguments.Help) {
            out.print(Arguments.USAGE);
            return OK;
        }
        Optional<Path> root = asked instanceof Arguments.Run run ? run.root() : Optional.empty();
        try {
            return run(new Page(out), root.map(Folders::new).orElseGet(Folders::fresh));
        } catch (StreamingQueryException | ExpectationSinkException | UncheckedIOException e) {
            err.println("The sample application has failed: " + e.getMessage());
            return FAILED;
        }
    }

    private static int run(Page page, Folders folders) throws StreamingQueryException {
        StrikeReports reports = StrikeReports.bundled();
        Landing landing = new Landing(folders.landing(), reports);
        Checks checks = new Checks(page);
        page.title("Wildlife strikes, from CSV files into Delta tables");
        page.line(
                "%,d reports to the U.S. Federal Aviation Administration",
                reports.records().size());
        page.line("input, tables and checkpoints: %s", folders.root());

        page.title(landing.landFirst() ? "First start" : "Resuming on the checkpoints of an earlier run");
        new Start(folders, page, checks).run(landing.files());

        page.title("Restart on the same checkpoints" + (landing.landLast() ? ", with one more file" : ""));
        new Start(folders, page, checks).run(landing.files());

        page.title("Result");
        checks.equal(
                "every report has landed",
                (long) reports.records().size(),
                StrikeTally.of(landing.files()).reports());
        page.line(checks.passed() ? "Every count is what it must be." : "Some counts are WRONG; see above.");
        return checks.passed() ? OK : FAILED;
    }
}
