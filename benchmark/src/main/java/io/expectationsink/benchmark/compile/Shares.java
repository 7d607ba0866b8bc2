package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Ratio;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.figure.Verdict;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Where our processors' time goes.
 *
 * @param declarations how many were compiled at once
 * @param with compilations with them
 * @param without as many with what they have generated, and without them
 */
record Shares(int declarations, Profile with, Profile without) {

    private static final double PART = 0.1;

    /** Of the normal distribution, for 95 %. */
    private static final double QUANTILE = 1.96;

    /** Profiles so many compilations of each way, in turns, in a JVM that is warm. */
    static Shares of(Compilation ours, CompilerJvm jvm, int times) throws Exception {
        Shares shares = new Shares(ours.declarations(), new Profile(), new Profile());
        for (int time = 0; time < times; time++) {
            for (boolean processed : new boolean[] {time % 2 == 0, time % 2 != 0}) {
                Path file = ours.folder().resolve("profile-" + processed + "-" + time + ".jfr");
                jvm.profile(ours.ready(processed), file);
                (processed ? shares.with : shares.without).add(file);
            }
        }
        return shares;
    }

    /** The aggregating pass and the rule book take little of the time within our processors. */
    void judge(Goals goals) {
        part(goals, "aggregating pass", with.aggregating());
        part(goals, "rule book", with.rules());
    }

    private void part(Goals goals, String part, int samples) {
        String goal = part + ", of the time within our processors, among " + declarations;
        if (with.inside() == 0) {
            goals.row(goal, "at most " + PART, "no samples", Verdict.NOT_RESOLVED);
        } else {
            goals.atMost(goal, PART, interval(samples, with.inside()));
        }
    }

    /** A share of samples, with Wilson's interval for it. */
    private static Ratio interval(int samples, int all) {
        double share = (double) samples / all;
        double square = QUANTILE * QUANTILE / all;
        double middle = (share + square / 2) / (1 + square);
        double half = QUANTILE * Math.sqrt(share * (1 - share) / all + square / all / 4) / (1 + square);
        return new Ratio(share, middle - half, middle + half);
    }

    /** All parts in a table, and in the file. */
    void show(Figures figures, Csv csv) throws Exception {
        Table table = new Table("part", "samples", "within our processors", "of what they cost a compilation");
        for (Part part : Part.values()) {
            csv.row(declarations, part, with.of(part));
            row(table, part.toString(), with.of(part));
        }
        row(table, "all of ours", with.inside());
        int rounds = cost() - with.inside();
        table.row("javac's own further rounds, which -proc:none has not", "" + rounds, "", percent(rounds, cost()));
        row(table, "the aggregating pass and all that it calls", with.aggregating());
        row(table, "the rule book, whoever calls it", with.rules());
        row(table, "javac's JavacFiler.checkFileReopening, each new file against all others", with.reopening());
        csv.row(declarations, "all of ours", with.inside());
        csv.row(declarations, "aggregating with all it calls", with.aggregating());
        csv.row(declarations, "rule book whoever calls it", with.rules());
        csv.row(declarations, "checkFileReopening", with.reopening());
        csv.row(declarations, "compilations with", with.total());
        csv.row(declarations, "compilations without", without.total());
        figures.table(
                "Where the time of our processors goes among " + declarations
                        + " declarations, warm: samples of the compiling thread",
                table);
    }

    private int cost() {
        return with.total() - without.total();
    }

    private void row(Table table, String part, int samples) {
        table.row(part, Integer.toString(samples), percent(samples, with.inside()), percent(samples, cost()));
    }

    private static OptionalDouble share(int part, int whole) {
        return whole > 0 ? OptionalDouble.of((double) part / whole) : OptionalDouble.empty();
    }

    private static String percent(int part, int whole) {
        OptionalDouble share = share(part, whole);
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : "no samples";
    }
}
