import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProgramProbe } from '../../commands/probe-program';
import { answersWith, formatProbe, remarkOn, VERDICTS } from '../../commands/probe-text';
import type { ProbeAnswer, ProbeVerdict } from '../../hosts/host';
import { Disclosure } from '../Disclosure';
import type { Tone } from '../outcome-words';
import { ToneIcon } from '../ToneIcon';
import { CopyReport } from './CopyReport';
import { pageFacts } from './page-facts';
import { summaryOf } from './use-self-test';

const TONES: { readonly [verdict in ProbeVerdict]: Tone } = { differs: 'bad', unknown: 'doubt', agrees: 'good' };

const useStyles = makeStyles({
  summary: { margin: '8px 0' },
  heading: { margin: '4px 0' },
  title: { display: 'flex', alignItems: 'center', gap: '6px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  item: {
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  remark: { color: tokens.colorNeutralForeground2 },
});

interface ProbeResultProps {
  readonly probe: ProgramProbe;
  readonly announce: (text: string) => void;
}

/** What a self-test found, grouped, what wants attention open at first; and the report to copy. */
export function ProbeResult({ probe, announce }: ProbeResultProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.summary}>{summaryOf(probe)}</p>
      {VERDICTS.map(([verdict, words]) => {
        const answers = answersWith(verdict, probe);
        return (
          answers.length > 0 && (
            <Disclosure
              key={verdict}
              heading="h4"
              className={styles.heading}
              initiallyOpen={verdict === 'differs'}
              title={
                <span className={styles.title}>
                  <ToneIcon tone={TONES[verdict]} />
                  {words}（{answers.length}）
                </span>
              }
            >
              {() => <Answers answers={answers} />}
            </Disclosure>
          )
        );
      })}
      <CopyReport textOf={() => formatProbe(probe, pageFacts())} announce={announce} />
    </>
  );
}

function Answers({ answers }: { readonly answers: readonly ProbeAnswer[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {answers.map((answer) => (
        <li key={answer.id} className={styles.item}>
          <div>{answer.question}</div>
          <div>→ {answer.found}</div>
          {remarkOn(answer) !== '' && <div className={styles.remark}>{remarkOn(answer)}</div>}
        </li>
      ))}
    </ul>
  );
}
