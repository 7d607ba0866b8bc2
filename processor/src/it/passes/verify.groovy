def written = ['lake/OrdersWriter.class', 'lake/Pipeline.class', 'META-INF/expectation-sink/lake.Orders.json']
written.each { path -> assert new File(basedir, "target/classes/$path").isFile() }
assert !new File(basedir, 'build.log').text.contains('[WARNING]')
