package io.expectationsink.catalog;

/**
 * A module with declared sinks. The annotation processor generates one implementation for each compilation and registers
 * it as a service, because whatever merges jars into one keeps services: the catalog finds every module that way.
 */
public interface SinkModule {

    /**
     * The name of the resource that describes the module's sinks, in JSON. It is found by the class loader of this
     * object's class.
     */
    String manifest();
}
