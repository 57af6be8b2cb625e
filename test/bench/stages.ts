import { auditForm } from '../../src/domain/audit/audit-form';
import { planEdits } from '../../src/domain/edits/plan-edits';
import type { Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { scoreForm } from '../../src/domain/scoring/score-form';
import { NATIONAL } from '../../src/domain/scoring/standards';
import { largeForm } from '../sheets/large-form';
import { parseCellRange } from '../../src/domain/sheet/cell-ref';
import { sheetOf } from '../sheets/sheet-of';
import { fastest, fastestOn, liveMegabytes, ms, printTable, times } from './table';

/** What happens between reading and writing, each stage apart. */
export async function benchStages(): Promise<void> {
  const rows: string[][] = [];
  let at2000 = 0;
  for (const size of [15, 300, 2000, 20_000]) {
    const form = largeForm(size);
    const merges = form.merges.map((merge) => {
      const { top, left, bottom, right } = parseCellRange(merge)!;
      return [top, left, bottom, right];
    });
    const fresh = () => sheetOf(form.rows, { merges });
    const before = liveMegabytes();
    const sheet = fresh();
    const forms = recognizeForms(sheet);
    const [first] = forms;
    if (first?.indicators.length !== size) throw new Error(`${first?.indicators.length} of ${size} rows were read`);
    const score = (one: Form) => scoreForm(one, NATIONAL, { policy: 'keep' });
    const card = score(first);
    const findings = auditForm(first, card, sheet);
    const plan = planEdits(sheet, [card], { policy: 'keep', marks: [] });
    const megabytes = liveMegabytes() - before;

    const runs = size > 2000 ? 3 : 7;
    const recognise = (await fastest(runs, () => recognizeForms(fresh()))) - (await fastest(runs, fresh));
    // What is computed of a row or a form is kept with it: both stages are of a form that was just read.
    const read = () => recognizeForms(sheet)[0]!;
    const scoring = await fastestOn(runs, read, score);
    const audit = await fastestOn(
      runs,
      () => score(read()),
      (scored) => auditForm(scored.form, scored, sheet),
    );
    const planning = await fastest(runs, () => planEdits(sheet, [card], { policy: 'keep', marks: [] }));
    const total = recognise + scoring + planning;
    if (size === 2000) at2000 = total;
    rows.push([
      String(size),
      ms(recognise),
      ms(scoring),
      ms(planning),
      ms(total),
      size > 2000 ? times(total / at2000) : '',
      ms(audit),
      times(audit / scoring),
      `${megabytes.toFixed(0)} MB`,
      `${plan.edits.length} / ${findings.length}`,
    ]);
  }
  printTable(
    '识别、打分、计划（纯函数）',
    ['行数', '识别', '打分', '计划', '合计', '与 2000 行之比', '核查', '核查 ÷ 打分', '数据占内存', '改动 / 问题'],
    rows,
  );
}
