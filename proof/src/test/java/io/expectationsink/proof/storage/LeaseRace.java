package io.expectationsink.proof.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that take the lease of one free checkpoint at once, and then of the next one. */
final class LeaseRace {

    private LeaseRace() {}

    /** Runs the rounds and returns how each one ended: the contenders' answers, in order. */
    static List<List<String>> run(LakeProcess.Launcher launcher, Lake lake, int contenders, int rounds)
            throws IOException {
        List<LakeProcess> processes = new ArrayList<>();
        try {
            for (int i = 0; i < contenders; i++) {
                processes.add(LakeProcess.contender(launcher, lake));
            }
            List<List<String>> results = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                results.add(round(processes, "take " + lake.checkpoints() + "/race-" + round));
                round(processes, "release");
            }
            return List.copyOf(results);
        } finally {
            processes.forEach(LakeProcess::close);
        }
    }

    private static List<String> round(List<LakeProcess> processes, String command) throws IOException {
        for (LakeProcess process : processes) {
            process.tell(command);
        }
        List<String> answers = new ArrayList<>();
        for (LakeProcess process : processes) {
            answers.add(process.answer());
        }
        return answers.stream().sorted().toList();
    }
}
