process.stderr.write('lockstep: nothing to run yet.\n');
process.exitCode = 2;
