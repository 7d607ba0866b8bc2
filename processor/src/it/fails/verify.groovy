def errors = new File(basedir, 'build.log').readLines().findAll { it =~ /^\[ERROR\] .*\.java:/ }.unique()
assert errors.size() == 1
assert errors[0] =~ /[\/\\]src[\/\\]main[\/\\]java[\/\\]lake[\/\\]Orders\.java:\[6,1\] \[ES201\] streaming sink 'orders'/
