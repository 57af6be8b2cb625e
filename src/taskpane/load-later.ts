import type * as Later from './later';

/** Fetches the second chunk, once; the next call gives the same. */
export const loadLater = (): Promise<typeof Later> => import(/* webpackChunkName: "taskpane-later" */ './later');
