package io.expectationsink.benchmark.figure;

import java.util.Locale;

/** What is to be reached, what was, and whether that is enough. */
public final class Goals {

    private final Table table = new Table("goal", "to be", "measured", "verdict");

    /** No goals yet. */
    public Goals() {}

    /** A count that must not be above the limit. */
    public Goals atMost(String goal, double limit, double measured) {
        return row(goal, "at most " + number(limit), number(measured), Verdict.of(measured <= limit));
    }

    /** A measured ratio that must not be above the limit. */
    public Goals atMost(String goal, double limit, Ratio measured) {
        return row(goal, "at most " + number(limit), measured.toString(), measured.atMost(limit));
    }

    /** A measured ratio that must be no less than one, as far as noise can tell; see {@link Ratio#noLessThanOne}. */
    public Goals noLessThanOne(String goal, double tolerance, Ratio measured) {
        return row(goal, "1 within " + number(tolerance), measured.toString(), measured.noLessThanOne(tolerance));
    }

    /** A goal that has been judged elsewhere. */
    public Goals row(String goal, String wanted, String measured, Verdict verdict) {
        table.row(goal, wanted, measured, verdict.toString());
        return this;
    }

    /** All of them. */
    public Table table() {
        return table;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.3f", value);
    }
}
