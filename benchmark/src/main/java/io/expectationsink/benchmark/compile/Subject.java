package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An annotation processor, and the least that its users write for something with four strings.
 *
 * @param name as its users know it
 * @param classPath what its users compile against
 * @param processorPath the processor and all that it needs
 * @param declaration the source of one declaration, in which a percent sign stands for its number
 * @param shared a source that all declarations use; empty for none
 */
record Subject(String name, ClassPath classPath, ClassPath processorPath, String declaration, String shared) {

    /** The package of all declarations. */
    static final String PACKAGE = "declared";

    private static final Path PEERS = Path.of("peers");

    /** Ours first, then the others. */
    static List<Subject> all() throws IOException {
        return List.of(
                ours(),
                peer("AutoValue", "auto-value", """
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
                peer("Immutables", "immutables", """
                        @org.immutables.value.Value.Immutable
                        public interface D% {
                            String table();
                            String checkpoint();
                            String queryName();
                            String partitionBy();
                        }
                        """, ""),
                peer("MapStruct", "mapstruct", """
                        @org.mapstruct.Mapper
                        public interface D% {
                            Shared.To map(Shared.From from);
                        }
                        """, beans()),
                peer("Dagger", "dagger", """
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
                peer("Doma", "doma", """
                        @org.seasar.doma.Entity
                        public record D%(String table, String checkpoint, String queryName, String partitionBy) {}
                        """, ""));
    }

    /** The version of the processor, which the name of its first jar ends with. */
    String version() {
        return processorPath.entries().get(0).getFileName().toString().replaceFirst("^.*?-([0-9].*)[.]jar$", "$1");
    }

    private static Subject ours() throws IOException {
        Path processor = ClassPath.jar(Path.of("..", "processor", "target"), "expectation-sink-processor");
        Path runtime = ClassPath.jar(Path.of("..", "runtime", "target"), "expectation-sink-runtime");
        return new Subject(
                "Expectation Sink", ClassPath.ofSpark(), new ClassPath(List.of(processor, runtime)), """
                @io.expectationsink.ExpectationSink(
                        table = "lake.t%",
                        checkpoint = "s3a://bucket/checkpoints",
                        queryName = "q%",
                        partitionBy = "day")
                public final class D% {}
                """, "");
    }

    private static Subject peer(String name, String artifact, String declaration, String shared) throws IOException {
        Path built = PEERS.resolve(artifact).resolve("target");
        return new Subject(
                name,
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
