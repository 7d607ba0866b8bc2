package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES103 ERROR at column 1, needs the writer fixture.TakenByTypeWriter, a name that is taken by the type
@ExpectationSink(table = "a.b", checkpoint = "${root}")
class TakenByType {}

class TakenByTypeWriter {}
