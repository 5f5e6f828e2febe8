import fc from 'fast-check';

/**
 * How many cases each property is tried on: a quick share in the tests, `$FUZZ_RUNS` in `npm run fuzz`. A failure prints the
 * seed and the path that bring it back.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? '100');

fc.configureGlobal({ numRuns: runs });
