package io.expectationsink.proof.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that take the lease of one checkpoint at once, and then of the next one. */
final class LeaseRace implements AutoCloseable {

    private final List<LakeProcess> contenders = new ArrayList<>();

    /** Starts the processes. */
    LeaseRace(LakeProcess.Launcher launcher, Lake lake, int count) throws IOException {
        try {
            for (int i = 0; i < count; i++) {
                contenders.add(LakeProcess.contender(launcher, lake));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** One round for each location: how each one ended, the contenders' answers in order. */
    List<List<String>> run(List<String> locations) throws IOException {
        List<List<String>> results = new ArrayList<>();
        for (String location : locations) {
            results.add(all("take " + location));
            all("release");
        }
        return List.copyOf(results);
    }

    @Override
    public void close() {
        contenders.forEach(LakeProcess::close);
    }

    private List<String> all(String command) throws IOException {
        for (LakeProcess contender : contenders) {
            contender.tell(command);
        }
        List<String> answers = new ArrayList<>();
        for (LakeProcess contender : contenders) {
            answers.add(contender.answer());
        }
        return answers.stream().sorted().toList();
    }
}
