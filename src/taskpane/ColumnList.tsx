import { makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnRole, Form } from '../domain/form/form';
import { COLUMN_ROLES } from '../domain/form/form';
import { columnName } from '../domain/sheet/cell-ref';

const ROLE_WORDS: { readonly [role in ColumnRole]: string } = {
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  comparator: '指标方向',
  target: '年度指标值',
  adjustedTarget: '调整后指标值',
  unit: '计量单位',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  deviation: '偏差原因',
};

const useStyles = makeStyles({
  list: {
    margin: '4px 0 0',
    paddingInlineStart: '20px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

/** Which column was taken for what, and by which header: the user can see what the numbers rest on. */
export function ColumnList({ form }: { readonly form: Form }) {
  const roles = COLUMN_ROLES.filter((role) => form.columns[role] !== undefined);
  return (
    <ul className={useStyles().list}>
      {roles.map((role) => {
        const evidence = form.evidence.find((item) => item.role === role);
        return (
          <li key={role}>
            {`${ROLE_WORDS[role]}：${columnName(form.columns[role]!)} 列${evidence ? `（${evidence.reasons.join('，') || `表头“${evidence.header}”`}）` : ''}`}
          </li>
        );
      })}
    </ul>
  );
}
