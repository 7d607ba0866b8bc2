package io.expectationsink.benchmark.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with the columns' titles. */
    public Table(String... titles) {
        rows.add(List.of(titles));
        rows.add(Collections.nCopies(titles.length, "---"));
    }

    /** One more row. */
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.toString();
    }
}
