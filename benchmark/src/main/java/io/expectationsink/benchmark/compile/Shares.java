package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Table;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where our processors' time goes.
 *
 * @param with compilations with them
 * @param without as many with what they have generated, and without them
 */
record Shares(Profile with, Profile without) {

    /** Profiles so many compilations of each way, in turns, in a JVM that is warm. */
    static Shares of(Compilation ours, CompilerJvm jvm, int times) throws Exception {
        Shares shares = new Shares(new Profile(), new Profile());
        for (int time = 0; time < times; time++) {
            for (boolean processed : new boolean[] {time % 2 == 0, time % 2 != 0}) {
                Path file = ours.folder().resolve("profile-" + processed + "-" + time + ".jfr");
                jvm.profile(ours.ready(processed), file);
                (processed ? shares.with : shares.without).add(file);
            }
        }
        return shares;
    }

    /** What the aggregating pass takes of the time within our processors, with all that it calls. */
    double aggregating() {
        return (double) with.aggregating() / with.inside();
    }

    /** What the rule book takes of it, whoever calls it. */
    double rules() {
        return (double) with.rules() / with.inside();
    }

    /** All parts in a table, and in the file. */
    void show(Figures figures, Csv csv) throws Exception {
        int cost = with.total() - without.total();
        Table table = new Table("part", "samples", "within our processors", "of what they cost a compilation");
        for (Part part : Part.values()) {
            csv.row(part, with.of(part));
            row(table, part.toString(), with.of(part), cost);
        }
        row(table, "all of ours", with.inside(), cost);
        int rounds = cost - with.inside();
        table.row("javac's own further rounds, which -proc:none has not", "" + rounds, "", percent(rounds, cost));
        row(table, "the aggregating pass and all that it calls", with.aggregating(), cost);
        row(table, "the rule book, whoever calls it", with.rules(), cost);
        csv.row("all of ours", with.inside());
        csv.row("aggregating with all it calls", with.aggregating());
        csv.row("rule book whoever calls it", with.rules());
        csv.row("compilations with", with.total());
        csv.row("compilations without", without.total());
        figures.table("Where the time of our processors goes, warm: samples of the compiling thread", table);
    }

    private void row(Table table, String part, int samples, int cost) {
        table.row(part, Integer.toString(samples), percent(samples, with.inside()), percent(samples, cost));
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
