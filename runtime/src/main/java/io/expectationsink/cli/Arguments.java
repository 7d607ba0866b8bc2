package io.expectationsink.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands behind the command.
 *
 * @param operands what is no option, in its order
 * @param options the options that were given, each with its values; a flag has none
 */
record Arguments(List<String> operands, Map<Option, List<String>> options) {

    /** Whether the option was given. */
    boolean has(Option option) {
        return options.containsKey(option);
    }

    /** The option's values, in their order; empty when it was not given. */
    List<String> all(Option option) {
        return options.getOrDefault(option, List.of());
    }

    /**
     * What {@code --conf} sets; the last of a key counts.
     *
     * @throws UsageException when one of them is no key with a value
     */
    Map<String, String> configuration() {
        Map<String, String> configuration = new LinkedHashMap<>();
        for (String setting : all(Option.CONF)) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "--conf takes <key>=<value>, such as --conf checkpoint.root=s3a://lake/checkpoints.");
            }
            configuration.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return configuration;
    }
}
