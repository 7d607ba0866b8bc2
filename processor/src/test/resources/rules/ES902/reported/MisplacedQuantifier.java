// options: -Aexpectationsink.checkpointPattern=s3a://**
package fixture;

import io.expectationsink.ExpectationSink;

// expect: ES902 ERROR nowhere, 's3a://**' is wrong at character 8: Dangling meta character '*'.
@ExpectationSink(table = "aviation.b", checkpoint = "${root}")
class MisplacedQuantifier {}
