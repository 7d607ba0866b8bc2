def written = ['lake/OrdersWriter.class', 'lake/Pipeline.class', 'META-INF/expectation-sink/review.txt']
written.each { path -> assert new File(basedir, "target/classes/$path").isFile() }
assert new File(basedir, 'target/classes/META-INF/expectation-sink').list().any { it ==~ /lake\.ExpectationSinkModule_[0-9a-f]{8}\.json/ }
assert !new File(basedir, 'build.log').text.contains('[WARNING]')
