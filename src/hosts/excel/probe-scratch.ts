import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { freeSheetName } from '../../domain/sheet/sheet-name';
import type { HostProblem } from '../host';
import { mayBeScratch, SCRATCH_MARK, SCRATCH_NAME, SCRATCH_PROPERTY } from '../probe-scratch';
import type { Refusal } from './refusal';
import { problemOf } from './refusal';
import { roundTrip } from './round-trip';

export interface Scratch {
  readonly id: string;
  readonly name: string;
}

const ATTEMPTS = 3;

/** Adds the sheet of a self-test behind the last one, in place of what an earlier self-test may have left. */
export async function addScratch(): Promise<Result<Scratch, HostProblem>> {
  const before = await roundTrip(({ workbook }) => {
    const { protection, worksheets } = workbook;
    protection.load('protected');
    worksheets.load('items/id,items/name');
    return () => ({
      isProtected: protection.protected,
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    });
  });
  if (!before.ok) return fail(problemOf(before.error));
  const { isProtected, sheets } = before.value;
  if (isProtected) return fail({ code: 'protected', detail: 'the structure of the workbook' });
  const left = await removeScratch(sheets.filter(({ name }) => mayBeScratch(name)));
  const taken = sheets.map(({ name }) => name).filter((name) => !mayBeScratch(name));
  const name = freeSheetName(SCRATCH_NAME, [...taken, ...left]);
  const added = await roundTrip(({ workbook }) => {
    const sheet = workbook.worksheets.add(name);
    sheet.load('id');
    sheet.getRange('A1').untrack().values = [[SCRATCH_MARK]];
    return () => ({ id: sheet.id, name });
  });
  if (added.ok) return added;
  // Nobody had a sheet of this name a moment ago: an empty one is ours, not yet marked.
  await isRemoved({ id: name, name }, [SCRATCH_MARK, '']);
  return fail(withoutSheet(added.error));
}

/** A structure that is open after all: the whole file cannot be written. */
function withoutSheet(refusal: Refusal): HostProblem {
  const problem = problemOf(refusal);
  return problem.code === 'protected' ? { ...problem, code: 'read-only' } : problem;
}

/**
 * Takes these sheets away where their first cell says that they are ours. Gives the names of those that are there still.
 */
export async function removeScratch(sheets: readonly Scratch[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const sheet of sheets) if (!(await isRemoved(sheet))) left.push(sheet.name);
  return left;
}

async function isRemoved({ id }: Scratch, marks: readonly unknown[] = [SCRATCH_MARK]): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const first = await roundTrip(({ workbook }) => {
      const cell = workbook.worksheets.getItem(id).getRange('A1').untrack();
      cell.load('values');
      return () => (cell.values as unknown[][])[0]![0];
    });
    if (!first.ok && problemOf(first.error).code === 'sheet-gone') return true;
    if (!first.ok) continue;
    if (!marks.includes(first.value)) return false;
    const removed = await roundTrip(({ workbook }) => {
      workbook.worksheets.getItem(id).delete();
      return () => null;
    });
    if (removed.ok) return true;
  }
  return false;
}

/** Takes away the property that a self-test tries; where it cannot be asked for, it could not be added either. */
export async function removeProperty(): Promise<Result<null, HostProblem>> {
  const removed = await roundTrip(({ workbook }) => {
    workbook.properties.custom.getItemOrNullObject(SCRATCH_PROPERTY).delete();
    return () => null;
  });
  return removed.ok ? ok(null) : fail(problemOf(removed.error));
}
