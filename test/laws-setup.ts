import fc from 'fast-check';

// The same draws in every run: a gate that fails speaks of the change, not of the day. `npm run laws` draws anew.
const { LAWS_SEED } = process.env;
fc.configureGlobal({ seed: LAWS_SEED === undefined ? 20_200_225 : Number(LAWS_SEED) });
