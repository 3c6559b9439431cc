import fc from 'fast-check'

// The same cases in every run, so that a test fails for a change and not by chance; `FC_SEED=random` looks further.
const { FC_SEED = '20240408' } = process.env
if (FC_SEED !== 'random') fc.configureGlobal({ seed: Number(FC_SEED) })
