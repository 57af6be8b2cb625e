import { makeStyles, tokens } from '@fluentui/react-components';
import type { Tone } from './outcome-words';

/** The colour of a tone's icon and word; all of them pass 4.5:1 on both themes' backgrounds. */
export const useToneStyles: () => { readonly [tone in Tone]: string } = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
