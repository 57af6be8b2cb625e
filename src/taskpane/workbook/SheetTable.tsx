import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { CheckedSheet } from '../../commands/check-workbook';
import type { ScoredForm } from '../../commands/read-sheet';
import { countOf } from '../../domain/report/reviewed-form';
import { useLinkStyles } from '../link-styles';
import { scoreText } from '../score-text';
import type { SheetActions } from '../sheet-actions';
import { useToneStyles } from '../tone-styles';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    textAlign: 'end',
  },
  name: { textAlign: 'start', paddingLeft: 0, whiteSpace: 'normal', overflowWrap: 'anywhere' },
  cell: {
    padding: '4px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    verticalAlign: 'top',
  },
  ruled: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  problem: { padding: '0 4px 4px 0', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

const HEADER = ['工作表', '总分', '等级', '错误', '提醒'] as const;

interface SheetTableProps {
  readonly sheets: readonly CheckedSheet[];
  readonly say: SheetActions['say'];
  readonly onOpen: (sheet: CheckedSheet) => void;
}

/** The sheets of a checked workbook: one line for each form, and why a sheet was not read or not written. */
export function SheetTable({ sheets, say, onOpen }: SheetTableProps) {
  const styles = useStyles();
  const links = useLinkStyles();
  const tones = useToneStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {HEADER.map((words, column) => (
            <th key={words} scope="col" className={mergeClasses(styles.head, column === 0 && styles.name)}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <Fragment key={sheet.sheetId}>
            {linesOf(sheet).map(({ name, cells }) => (
              <tr key={name} className={styles.ruled}>
                <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                  <button type="button" className={links.link} onClick={() => onOpen(sheet)}>
                    {name}
                  </button>
                </th>
                {cells.map((words, column) => (
                  <td key={HEADER[column + 1]} className={styles.cell}>
                    {words}
                  </td>
                ))}
              </tr>
            ))}
            {sheet.problem && (
              <tr>
                <td colSpan={HEADER.length} className={mergeClasses(styles.problem, tones.doubt)}>
                  {say(sheet.problem).what}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

const linesOf = ({ name, result }: CheckedSheet): readonly Line[] =>
  result
    ? result.forms.map((form, n) => ({
        name: result.forms.length > 1 ? `${name}（表 ${n + 1}）` : name,
        cells: cellsOf(form),
      }))
    : [{ name, cells: HEADER.slice(1).map(() => '—') }];

function cellsOf({ scorecard: { total }, findings }: ScoredForm): readonly string[] {
  return [
    scoreText(total.final ?? total.computed),
    total.grade ?? '—',
    String(countOf(findings, 'error')),
    String(countOf(findings, 'warning')),
  ];
}
