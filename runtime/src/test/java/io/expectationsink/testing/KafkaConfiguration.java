package io.expectationsink.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The settings of a broker that is its own controller. */
record KafkaConfiguration(Path folder, int port, int controllerPort) {

    private static final String LOOPBACK = "127.0.0.1";

    /** With ports that systems do not hand to outgoing connections, so that they are still free a moment later. */
    static KafkaConfiguration onFreePorts(Path folder) {
        List<Integer> ports = new Random()
                .ints(20_000, 30_000)
                .distinct()
                .filter(KafkaConfiguration::isFree)
                .limit(2)
                .boxed()
                .toList();
        return new KafkaConfiguration(folder, ports.get(0), ports.get(1));
    }

    String servers() {
        return LOOPBACK + ":" + port;
    }

    /** The file that holds the settings. */
    Path write() throws IOException {
        return Files.writeString(folder.resolve("broker.properties"), settings());
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s:%3$d
                listeners=CLIENTS://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                log.dirs=%4$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                """.formatted(LOOPBACK, port, controllerPort, folder.resolve("data"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
