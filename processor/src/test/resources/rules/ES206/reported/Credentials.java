package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES206 ERROR at column 25, streaming sink 'credentials' (path s3a://***@lake/orders) has credentials in the text of path
@ExpectationSink(path = "s3a://AKIA:hidden@lake/orders", checkpoint = "${root}")
class Credentials {}
