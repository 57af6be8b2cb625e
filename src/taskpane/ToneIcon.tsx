import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  Info16Regular,
  QuestionCircle16Filled,
} from '@fluentui/react-icons';
import type { Tone } from './outcome-words';
import { useToneStyles } from './tone-styles';

const ICONS = {
  good: CheckmarkCircle16Filled,
  bad: DismissCircle16Filled,
  doubt: QuestionCircle16Filled,
  quiet: Info16Regular,
} as const;

/** The picture beside a word of the same tone: a screen reader hears the word only. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const Icon = ICONS[tone];
  return <Icon className={useToneStyles()[tone]} aria-hidden style={{ flexShrink: 0 }} />;
}
