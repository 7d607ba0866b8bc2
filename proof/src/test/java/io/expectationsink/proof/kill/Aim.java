package io.expectationsink.proof.kill;

import io.expectationsink.proof.kill.DriverLife.Start;

/** From which moment of a driver on its rest of life is counted. */
enum Aim {
    /** Its session is there, and its sink is about to start. */
    START {
        @Override
        void await(DriverLife driver) {}
    },
    /** Its query runs. */
    QUERY {
        @Override
        void await(DriverLife driver) throws Exception {
            driver.awaitStart();
        }
    },
    /** It has done its first batch. */
    BATCH {
        @Override
        void await(DriverLife driver) throws Exception {
            Start start = driver.awaitStart();
            if (start.isRunning()) {
                driver.awaitBatch();
            }
        }
    };

    /** Waits for the moment; a driver that was refused has none but the end of its start. */
    abstract void await(DriverLife driver) throws Exception;
}
