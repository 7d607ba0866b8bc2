// options: -Aexpectationsink.checkpointPattern=s3a://(dev|prod/.*
package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES902 ERROR nowhere, 's3a://(dev|prod/.*' is wrong at its end: Unclosed group.
@ExpectationSink(table = "aviation.b", checkpoint = "${root}")
class MalformedPattern {}
