import fc from 'fast-check';

/**
 * How many cases each property is tried on: a quick share in the tests, the same every time so that a run says something of
 * the change at hand; `$FUZZ_RUNS` new ones in `npm run fuzz`. A failure prints the seed and the path that bring it back.
 */
const fuzzRuns = process.env['FUZZ_RUNS'];

fc.configureGlobal(fuzzRuns === undefined ? { numRuns: 100, seed: 2018 } : { numRuns: Number(fuzzRuns) });
