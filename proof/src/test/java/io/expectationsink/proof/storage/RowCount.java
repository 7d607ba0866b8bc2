package io.expectationsink.proof.storage;

/**
 * What is in the table.
 *
 * @param rows its rows
 * @param numbers the different numbers among them
 */
public record RowCount(long rows, long numbers) {

    /** From a driver's answer to {@code rows}. */
    public static RowCount of(String answer) {
        String[] words = answer.split(" ");
        return new RowCount(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }

    /** In words, where so many numbers were added. */
    public String of(long added) {
        return "rows " + rows + ", lost " + (added - numbers) + ", doubled " + (rows - numbers);
    }
}
