package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.CapturedLog;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.ExceptionMethod;
import net.bytebuddy.matcher.ElementMatchers;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class DriverFileSystemTest {

    /** Spark Connect's session has no Spark context, and says so by this exception. */
    @Test
    void itsAbsenceIsSaidOnceInAJvm() throws ReflectiveOperationException {
        SparkSession remote = sessionWithoutContext();
        try (CapturedLog log = CapturedLog.open()) {
            assertThat(DriverFileSystem.of(remote)).isEmpty();
            assertThat(DriverFileSystem.of(remote)).isEmpty();

            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("[ES214] the driver's file system")
                    .contains("ES215", "ES216");
        }
    }

    private static SparkSession sessionWithoutContext() throws ReflectiveOperationException {
        try (var made = new ByteBuddy()
                .subclass(SparkSession.class)
                .method(ElementMatchers.isAbstract())
                .intercept(ExceptionMethod.throwing(UnsupportedOperationException.class))
                .make()) {
            return made.load(SparkSession.class.getClassLoader())
                    .getLoaded()
                    .getDeclaredConstructor()
                    .newInstance();
        }
    }
}
