package io.expectationsink.proof.hdfs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.SafeModeAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;

/** The main class of the JVM of a name node and a data node, which has {@code MiniDFSCluster} on its class path. */
final class HdfsProcess {

    static final String ANSWER = "hdfs ";

    private static final String CLUSTER = "org.apache.hadoop.hdfs.MiniDFSCluster";

    private final Object cluster;

    private HdfsProcess(Object cluster) {
        this.cluster = cluster;
    }

    /**
     * Takes the folder of the nodes, starts them and prints the address. It makes folders as {@code make <path>
     * <user>}, takes the name node {@code down} and {@code up}, and into safe mode and out of it as {@code safe ENTER} and
     * {@code safe LEAVE}, until the standard input ends.
     */
    public static void main(String[] arguments) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set("hdfs.minidfs.basedir", arguments[0]);
        Constructor<?> builder = Class.forName(CLUSTER + "$Builder").getConstructor(Configuration.class);
        Object nodes = builder.newInstance(configuration);
        HdfsProcess process =
                new HdfsProcess(nodes.getClass().getMethod("build").invoke(nodes));
        process.call("waitActive");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        System.out.println(ANSWER + process.files().getUri());
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            process.run(command.split(" "));
            System.out.println(ANSWER + command);
        }
        Runtime.getRuntime().halt(0);
    }

    private void run(String[] words) throws ReflectiveOperationException, IOException {
        switch (words[0]) {
            case "make" -> make(new Path(words[1]), words[2]);
            case "down" -> call("shutdownNameNodes");
            case "up" -> call("restartNameNodes");
            case "safe" -> ((DistributedFileSystem) files()).setSafeMode(SafeModeAction.valueOf(words[1]));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void make(Path folder, String user) throws ReflectiveOperationException, IOException {
        FileSystem files = files();
        files.mkdirs(folder, new FsPermission("755"));
        files.setOwner(folder, user, user);
    }

    private FileSystem files() throws ReflectiveOperationException {
        return (FileSystem) call("getFileSystem");
    }

    private Object call(String method) throws ReflectiveOperationException {
        return cluster.getClass().getMethod(method).invoke(cluster);
    }
}
