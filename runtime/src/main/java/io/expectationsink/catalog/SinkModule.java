package io.expectationsink.catalog;

/**
 * A module with declared sinks. The annotation processor generates one implementation for each compilation and registers
 * it as a service, because whatever merges jars into one keeps services: the catalog finds every module that way.
 */
public interface SinkModule {

    /**
     * The name of the resource that lists the module's sinks: the name of one resource on each line, in UTF-8, each of
     * which describes one sink. All of them are found by the class loader of this object's class.
     */
    String index();
}
