package fixture;

import io.expectationsink.ExpectationSink;

@ExpectationSink(path = "abfss://data@account.example/orders", checkpoint = "hdfs://nn:8020/c")
class NoCredentials {}
