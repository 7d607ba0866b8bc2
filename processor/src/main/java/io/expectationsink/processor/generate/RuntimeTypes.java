package io.expectationsink.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Optional;

/** The types that a writer uses at run time, by name: the processor runs where Spark is not. */
final class RuntimeTypes {

    static final ClassName SINK_CONTEXT = runtime("SinkContext");
    static final ClassName STREAMING = runtime("StreamingSinkWriter");
    static final ClassName BATCH = runtime("BatchSinkWriter");
    static final ClassName AUTO = runtime("AutoSinkWriter");
    static final ClassName METHOD = runtime("MethodWriter");
    static final ClassName METHOD_QUERY = runtime("MethodQueryWriter");
    static final ClassName SILENCED = ClassName.bestGuess(SilencedMark.ANNOTATION);
    static final ClassName QUERY = ClassName.get("org.apache.spark.sql.streaming", "StreamingQuery");
    static final TypeName ROWS = ParameterizedTypeName.get(
            ClassName.get("org.apache.spark.sql", "Dataset"), WildcardTypeName.subtypeOf(Object.class));
    static final TypeName OPTIONAL_QUERY = ParameterizedTypeName.get(ClassName.get(Optional.class), QUERY);

    private RuntimeTypes() {}

    private static ClassName runtime(String name) {
        return ClassName.get("io.expectationsink.runtime", name);
    }
}
