import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useId, useMemo, useState } from 'react';
import type { RowChoice } from '../domain/scoring/row-choice';
import type { IndicatorScore } from '../domain/scoring/scorecard';
import type { MissedRule } from '../domain/scoring/standard';
import { NATIONAL } from '../domain/scoring/standards';
import { RULE_NAMES } from '../domain/scoring/standard-words';
import { writingHint } from './notices';
import { hasDirection, hasRule, ownDirectionWords, readPoints } from './row-choice-words';
import { CheckField } from './standards/CheckField';
import type { Draft } from './standards/draft';
import { problemMap, readDraft } from './standards/draft-problems';
import { Fields } from './standards/field-context';
import { firstOf, RuleParameters } from './standards/MissedRuleFields';
import { SelectField } from './standards/SelectField';
import { NumberField } from './standards/NumberField';

const useStyles = makeStyles({
  root: {
    padding: '4px 0 4px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  hint: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
});

/** What a row may be scored by without writing bands for it alone. */
const ROW_RULES = ['proportional', 'excess', 'all-or-nothing', 'deduction'] as const;
const RULE_PATH = 'missed.atLeast';

/** What is on the page: like the choice, but with whatever was typed into its boxes. */
interface ChoiceDraft {
  readonly rule: Draft<MissedRule> | null;
  readonly score: string;
}

const draftOf = (choice: RowChoice | null): ChoiceDraft => ({ rule: choice?.rule ?? null, score: choice?.score ?? '' });

interface RowChoiceEditorProps {
  readonly score: IndicatorScore;
  readonly mayWrite: boolean;
  readonly onChoose: (choice: RowChoice | null) => void;
}

/** 这一行怎么算: what a person decides of one row, against the form and the standard. Taken as soon as it is sound. */
export function RowChoiceEditor({ score, mayWrite, onChoose }: RowChoiceEditorProps) {
  const styles = useStyles();
  const prefix = useId();
  const { choice } = score;
  const weight = score.indicator.weight?.value ?? null;
  const [draft, setDraft] = useState(() => draftOf(choice));
  const [shown, setShown] = useState(choice);
  // Taken back, or chosen elsewhere: the boxes follow.
  if (shown !== choice) {
    setShown(choice);
    if (JSON.stringify(shown) !== JSON.stringify(choice)) setDraft(draftOf(choice));
  }
  const rule = useMemo(() => readRule(draft.rule), [draft.rule]);
  const points = readPoints(draft.score, weight);
  const problems = new Map(rule.problems);
  if (!points.ok) problems.set('score', points.error);

  const choose = (change: Change): void => {
    const next = withoutAbsent({ ...choice, ...change });
    if (JSON.stringify(next) !== JSON.stringify(choice ?? {})) onChoose(Object.keys(next).length > 0 ? next : null);
  };
  /** What was typed counts when the box is left. */
  const commit = (): void => {
    if (rule.isSound && points.ok) choose({ rule: rule.value, score: points.value ?? undefined });
  };
  const changeRule = (next: Draft<MissedRule> | null): void => {
    setDraft((now) => ({ ...now, rule: next }));
    const read = readRule(next);
    if (read.isSound && !isTyping(draft.rule, next)) choose({ rule: read.value });
  };
  const ruleNames = [...ROW_RULES, ...(draft.rule?.rule === 'steps' ? (['steps'] as const) : [])];

  return (
    <Fields value={{ idOf: (path) => `${prefix}${path}`, problems }}>
      <div
        className={styles.root}
        role="group"
        aria-label="这一行怎么算"
        onBlur={commit}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) commit();
        }}
      >
        <CheckField
          label="不适用，不评这一行"
          checked={choice?.notApplicable ?? false}
          onChange={(checked) => choose({ notApplicable: checked ? true : undefined })}
        />
        {!choice?.notApplicable && (
          <>
            {hasDirection(score) && (
              <SelectField
                path="direction"
                label="方向"
                value={choice?.direction ?? ''}
                options={[
                  ['', ownDirectionWords(score)],
                  ['at-least', '越多越好（≥）'],
                  ['at-most', '越少越好（≤）'],
                ]}
                onChange={(direction) => choose({ direction: direction === '' ? undefined : direction })}
              />
            )}
            {hasRule(score) && (
              <SelectField
                path={`${RULE_PATH}.rule`}
                label="未达标时"
                value={draft.rule?.rule ?? ''}
                options={[['', '按标准'], ...ruleNames.map((name) => [name, RULE_NAMES[name]] as const)]}
                onChange={(name) => changeRule(name === '' ? null : firstOf(name))}
              />
            )}
            {hasRule(score) && draft.rule && (
              <RuleParameters path={RULE_PATH} value={draft.rule} onChange={changeRule} />
            )}
            <NumberField
              path="score"
              label="人工评分"
              suffix={weight ? `分（0 到 ${weight.toString()}）` : '分'}
              value={draft.score}
              onChange={(next) => setDraft((now) => ({ ...now, score: String(next) }))}
            />
          </>
        )}
        <p className={styles.hint}>
          {choice ? '您的指定会记住。' : '改了马上重新计算，不会写入表格。'}
          {writingHint(mayWrite)}
        </p>
        {/* Focusable all the same: a button that goes away under the finger takes the focus with it. */}
        <Button size="small" disabledFocusable={choice === null} onClick={() => onChoose(null)}>
          恢复按标准计算
        </Button>
      </div>
    </Fields>
  );
}

interface ReadRule {
  readonly isSound: boolean;
  readonly value: MissedRule | undefined;
  readonly problems: ReadonlyMap<string, string>;
}

/** A rule by the same law as a standard's. */
function readRule(rule: Draft<MissedRule> | null): ReadRule {
  if (rule === null) return { isSound: true, value: undefined, problems: new Map() };
  const read = readDraft({ ...NATIONAL, missed: { atLeast: rule, atMost: NATIONAL.missed.atMost } });
  return read.ok
    ? { isSound: true, value: read.value.missed.atLeast, problems: new Map() }
    : { isSound: false, value: undefined, problems: problemMap(read.error) };
}

/** A number is being typed, as opposed to a word chosen from a list. */
const isTyping = (before: Draft<MissedRule> | null, after: Draft<MissedRule> | null): boolean =>
  before?.rule === 'deduction' &&
  after?.rule === 'deduction' &&
  (before.every !== after.every || before.cost !== after.cost);

type Change = { readonly [Key in keyof RowChoice]?: RowChoice[Key] | undefined };

const withoutAbsent = (choice: Change): RowChoice =>
  Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
