package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An annotation processor, and the least that its users write for something with four strings.
 *
 * @param name as its users know it
 * @param role what it is measured for
 * @param classPath what its users compile against
 * @param processorPath the processor and all that it needs
 * @param declaration the source of one declaration, in which a percent sign stands for its number
 * @param shared a source that all declarations use; empty for none
 */
record Subject(
        String name, Role role, ClassPath classPath, ClassPath processorPath, String declaration, String shared) {

    /** What a subject is measured for. */
    enum Role {
        OURS,
        /** What javac itself charges for a file for each declaration. */
        FLOOR,
        /** What ours is to be cheaper than. */
        PEER,
        /** One of these that is far dearer among many declarations, which few rounds show. */
        DEAR_PEER;

        /** Whether ours is to be cheaper. */
        boolean isPeer() {
            return this == PEER || this == DEAR_PEER;
        }
    }

    /** The package of all declarations. */
    static final String PACKAGE = "declared";

    private static final Path PEERS = Path.of("peers");

    private static final String SINK = """
            @io.expectationsink.ExpectationSink(
                    table = "lake.t%",
                    checkpoint = "s3a://bucket/checkpoints",
                    queryName = "q%",
                    partitionBy = "day")
            public final class D% {}
            """;

    /** Ours first, and the floor of its cost. */
    static List<Subject> own() throws IOException {
        Path processor = jar("processor");
        Path runtime = jar("runtime");
        Path floor = ClassPath.jar(Path.of("floor", "target"), "expectation-sink-floor");
        return List.of(
                new Subject(
                        "Expectation Sink",
                        Role.OURS,
                        ClassPath.ofSpark(),
                        new ClassPath(List.of(processor, runtime)),
                        SINK,
                        ""),
                new Subject("Floor", Role.FLOOR, ClassPath.ofSpark(), new ClassPath(List.of(floor)), SINK, ""));
    }

    /** The others. */
    static List<Subject> peers() throws IOException {
        return List.of(
                peer("AutoValue", Role.PEER, "auto-value", """
                        @com.google.auto.value.AutoValue
                        public abstract class D% {
                            public abstract String table();
                            public abstract String checkpoint();
                            public abstract String queryName();
                            public abstract String partitionBy();

                            public static D% of(String table, String checkpoint, String queryName, String partitionBy) {
                                return new AutoValue_D%(table, checkpoint, queryName, partitionBy);
                            }
                        }
                        """, ""),
                peer("Immutables", Role.DEAR_PEER, "immutables", """
                        @org.immutables.value.Value.Immutable
                        public interface D% {
                            String table();
                            String checkpoint();
                            String queryName();
                            String partitionBy();
                        }
                        """, ""),
                peer("MapStruct", Role.DEAR_PEER, "mapstruct", """
                        @org.mapstruct.Mapper
                        public interface D% {
                            Shared.To map(Shared.From from);
                        }
                        """, beans()),
                peer("Dagger", Role.PEER, "dagger", """
                        public final class D% {
                            private final String table;
                            private final String checkpoint;
                            private final String queryName;
                            private final String partitionBy;

                            @javax.inject.Inject
                            D%(String table, String checkpoint, String queryName, String partitionBy) {
                                this.table = table;
                                this.checkpoint = checkpoint;
                                this.queryName = queryName;
                                this.partitionBy = partitionBy;
                            }
                        }
                        """, ""),
                peer("Doma", Role.DEAR_PEER, "doma", """
                        @org.seasar.doma.Entity
                        public record D%(String table, String checkpoint, String queryName, String partitionBy) {}
                        """, ""));
    }

    /** The version of the processor, which the name of its first jar ends with. */
    String version() {
        return processorPath.entries().get(0).getFileName().toString().replaceFirst("^.*?-([0-9].*)[.]jar$", "$1");
    }

    private static Path jar(String module) throws IOException {
        return ClassPath.jar(Path.of("..", module, "target"), "expectation-sink-" + module);
    }

    private static Subject peer(String name, Role role, String artifact, String declaration, String shared)
            throws IOException {
        Path built = PEERS.resolve(artifact).resolve("target");
        return new Subject(
                name,
                role,
                ClassPath.in(built.resolve("class-path.txt")),
                ClassPath.in(built.resolve("processor-path.txt")),
                declaration,
                shared);
    }

    /** A mapper needs a class on either side; one pair for all is the cheapest for it. */
    private static String beans() {
        StringBuilder source = new StringBuilder("public final class Shared {\n");
        for (String bean : List.of("From", "To")) {
            source.append("    public static final class ").append(bean).append(" {\n");
            for (String property : List.of("Table", "Checkpoint", "QueryName", "PartitionBy")) {
                source.append("""
                                private String my%;
                                public String get%() { return my%; }
                                public void set%(String value) { my% = value; }
                        """.replace("%", property));
            }
            source.append("    }\n");
        }
        return source.append("}\n").toString();
    }
}
