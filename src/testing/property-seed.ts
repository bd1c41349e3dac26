import fc from 'fast-check';

/**
 * Property tests draw the same values in every run, so that a red run says something about the change that was made.
 * `PROPERTY_SEED=random` looks at new ones; any number repeats the run that had it.
 */
const asked = process.env.PROPERTY_SEED ?? '20261129';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
