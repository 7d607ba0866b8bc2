package io.expectationsink.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;

/** What this library logs while it is open, from INFO on. */
public final class CapturedLog implements AutoCloseable {

    private static final String LOGGER = "io.expectationsink";

    private final List<LogEvent> events = new CopyOnWriteArrayList<>();
    private final AbstractAppender appender;

    private CapturedLog() {
        appender = new AbstractAppender("captured", null, null, false, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                events.add(event.toImmutable());
            }
        };
        appender.start();
        Configurator.setLevel(LOGGER, Level.INFO);
        context().getLogger(LOGGER).addAppender(appender);
    }

    /** Starts capturing. */
    public static CapturedLog open() {
        return new CapturedLog();
    }

    /** The warnings so far. */
    public List<String> warnings() {
        return at(Level.WARN);
    }

    /** The errors so far. */
    public List<String> errors() {
        return at(Level.ERROR);
    }

    /** The messages of level INFO so far. */
    public List<String> infos() {
        return at(Level.INFO);
    }

    @Override
    public void close() {
        context().getLogger(LOGGER).removeAppender(appender);
        Configurator.setLevel(LOGGER, Level.ERROR);
        appender.stop();
    }

    private List<String> at(Level level) {
        return events.stream()
                .filter(event -> event.getLevel() == level)
                .map(event -> event.getMessage().getFormattedMessage())
                .toList();
    }

    private static LoggerContext context() {
        return (LoggerContext) LogManager.getContext(false);
    }
}
