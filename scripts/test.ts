import { NO_TESTS, sum, written } from './check/counts.ts';
import { STEPS } from './check/steps.ts';
import { elapsed } from './progress.ts';

/**
 * `npm test`: every check in order, up to the first that fails; then one line that counts all tests run.
 * `npm run check` (`--quick`) leaves out what needs a build and a browser.
 */
const quick = process.argv.includes('--quick');
const since = performance.now();
let counts = NO_TESTS;

for (const step of STEPS.filter((it) => !(quick && it.slow))) {
  const begun = performance.now();
  process.stdout.write(`\n== ${step.title} ==\n`);
  const result = await step.run();
  counts = sum(counts, result.counts);
  process.stdout.write(`== ${step.title}: ${result.ok ? 'ok' : 'FAILED'} (${elapsed(begun)}) ==\n`);
  if (!result.ok) {
    process.stdout.write(`\n${step.title} failed; what comes after was not run.\n`);
    process.exitCode = 1;
    break;
  }
}
process.stdout.write(`\n${elapsed(since)} in all\n${written(counts)}\n`);
