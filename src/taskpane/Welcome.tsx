import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, Flag20Regular, NumberSymbol20Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: { padding: '20px 16px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '16px 0 0', padding: 0, display: 'grid', rowGap: '10px' },
  item: { display: 'flex', gap: '10px' },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

const PROMISES = [
  [NumberSymbol20Regular, '按评分标准算出每项得分和总分，每个数都说明理由'],
  [Flag20Regular, '把未达标的指标标出来，偏差原因可以直接填'],
  [CheckmarkCircle20Regular, '已填的得分不改动，写入的内容随时可以撤销'],
] as const;

const REVIEW_PROMISES = [
  [NumberSymbol20Regular, '表中得分与按标准计算的得分逐行对照'],
  [Flag20Regular, '对不上的地方列在“复核”里，每一处指到单元格'],
  [CheckmarkCircle20Regular, '单位的表一个字也不改，复核意见另写一张表'],
] as const;

/** What the pane says before the first request: what it does, and that it is safe to try. */
export function Welcome({ mayWrite }: { readonly mayWrite: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{mayWrite ? '给绩效自评表打分' : '核对绩效自评表'}</h1>
      <p className={styles.lead}>打开填好的自评表，点一下就好。</p>
      <ul className={styles.list}>
        {(mayWrite ? PROMISES : REVIEW_PROMISES).map(([Icon, text]) => (
          <li key={text} className={styles.item}>
            <Icon className={styles.icon} aria-hidden />
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
