package fixture;

import io.expectationsink.ExpectationSink;
import io.expectationsink.Option;

@ExpectationSink(
        table = "${schema:-aviation}.b",
        checkpoint = "${root}/${environment:-dev}",
        options = @Option(key = "userMetadata", value = "$${literal} $ {"))
class Placeholders {}
