package io.expectationsink.benchmark.compile;

/**
 * What takes part in the first rounds.
 *
 * @param compilation what is compiled
 * @param rounds in how many of them
 */
record Turn(Compilation compilation, int rounds) {}
