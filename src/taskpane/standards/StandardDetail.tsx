import { makeStyles, tokens } from '@fluentui/react-components';
import { CHECKS } from '../../domain/audit/checks';
import type { Standard } from '../../domain/scoring/standard';
import { describeStandard } from '../../domain/scoring/standard-words';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '84px minmax(0, 1fr)', gap: '4px 8px', margin: '8px 0 0' },
  title: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** The whole of a standard in words. */
export function StandardDetail({ standard }: { readonly standard: Standard }) {
  const styles = useStyles();
  const clauses = describeStandard(standard);
  const off = CHECKS.filter(({ id }) => standard.checksOff.includes(id)).map(({ title }) => title);
  return (
    <dl className={styles.list}>
      {[...clauses, ...(off.length > 0 ? [{ title: '不核查', text: off.join('；') }] : [])].map(({ title, text }) => (
        <Clause key={title} title={title} text={text} />
      ))}
    </dl>
  );
}

function Clause({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.title}>{title}</dt>
      <dd className={styles.text}>{text}</dd>
    </>
  );
}
