import type { Finding } from '../audit/finding';
import type { Decimal } from '../decimal';
import type { IndicatorScore, Scorecard } from '../scoring/scorecard';
import type { CellRef } from '../sheet/cell-ref';
import type { ReviewedForm } from './reviewed-form';

/** A line of the form as the review speaks of it, with what was found there. */
export interface ReviewLine {
  readonly name: string;
  /** Where its score stands or would stand; null where the form has no such cell. */
  readonly cell: CellRef | null;
  readonly target: string;
  readonly actual: string;
  readonly weight: Decimal | null;
  readonly recorded: Decimal | null;
  readonly computed: Decimal | null;
  readonly findings: readonly Finding[];
}

/** A line before its findings, and the sheet rows that it answers for. */
interface OwnedLine extends Omit<ReviewLine, 'findings'> {
  readonly rows: readonly number[];
}

/** The budget line, every indicator, the total, and last what was found at other places: every finding exactly once. */
export function reviewLines({ scorecard, findings }: ReviewedForm): readonly ReviewLine[] {
  const lines = [...budgetLine(scorecard), ...scorecard.indicators.map(indicatorLine), ...totalLine(scorecard)];
  const owner = new Map<number, OwnedLine>();
  for (const line of lines) {
    for (const row of line.rows) if (!owner.has(row)) owner.set(row, line);
  }
  const found = new Map<OwnedLine | undefined, Finding[]>();
  for (const finding of findings) {
    const line = owner.get(finding.cell.row);
    found.set(line, [...(found.get(line) ?? []), finding]);
  }
  const elsewhere = (found.get(undefined) ?? []).map((finding): ReviewLine => ({
    ...{ name: '表头及其他', target: '', actual: '', weight: null, recorded: null, computed: null },
    cell: finding.cell,
    findings: [finding],
  }));
  return [...lines.map((line): ReviewLine => ({ ...line, findings: found.get(line) ?? [] })), ...elsewhere];
}

function budgetLine({ budget }: Scorecard): readonly OwnedLine[] {
  if (!budget) return [];
  const { line, denominator, recorded, computed } = budget;
  const { row, parts, weight, score, rate, executed } = line;
  return [
    {
      name: '预算执行率',
      cell: score ?? rate ?? executed,
      target: (denominator && line[denominator]?.text) ?? '',
      actual: executed?.text ?? '',
      weight: weight?.value ?? null,
      recorded,
      computed,
      rows: [row, ...parts.map((part) => part.row)],
    },
  ];
}

const indicatorLine = ({ indicator, recorded, computed }: IndicatorScore): OwnedLine => ({
  name: indicator.name.text,
  cell: indicator.score ?? indicator.name,
  target: indicator.targetText,
  actual: indicator.actualText,
  weight: indicator.weight?.value ?? null,
  recorded,
  computed,
  rows: [indicator.row],
});

function totalLine({ total }: Scorecard): readonly OwnedLine[] {
  const { line, weight, recorded, computed } = total;
  if (!line && computed === null) return [];
  const cell = line?.score ?? null;
  return [{ name: '总分', cell, target: '', actual: '', weight, recorded, computed, rows: line ? [line.row] : [] }];
}
