package io.expectationsink.monitor;

/** Where figures are shown as numbers that others read when they like. */
interface Gauges extends AutoCloseable {

    /** Shows nothing. */
    Gauges NONE = new Gauges() {
        @Override
        public void show(String name, WatchedSink sink) {}

        @Override
        public void hide(WatchedSink sink) {}

        @Override
        public void close() {}
    };

    /** Shows the sink's figures under the name, instead of those of another sink. */
    void show(String name, WatchedSink sink);

    /** Shows the sink's figures no longer. */
    void hide(WatchedSink sink);

    @Override
    void close();
}
