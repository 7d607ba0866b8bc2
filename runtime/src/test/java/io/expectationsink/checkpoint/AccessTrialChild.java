package io.expectationsink.checkpoint;

import org.apache.hadoop.conf.Configuration;

/** The main class of a JVM that tries a location as the user that it was started as. */
final class AccessTrialChild {

    static final String FAULTS = "faults ";

    private AccessTrialChild() {}

    /** Says in one line what speaks against the location. */
    public static void main(String[] arguments) {
        Preflight preflight = new Preflight(DriverFileSystem.of(new Configuration()), "local[2]");
        System.out.println(FAULTS + preflight.check(arguments[0]));
    }
}
