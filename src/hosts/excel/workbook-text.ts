import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { joinParts, LONGEST_WORKBOOK_TEXT, MOST_PARTS, partName, textParts } from '../../domain/sheet/workbook-text';
import type { HostProblem } from '../host';
import type { Pace } from './lane';
import { problemOf } from './refusal';
import { roundTrip } from './round-trip';

/** The parts that the first request asks for: the rest is asked for only where the last of these is there. */
const FIRST_PARTS = 16;

/** The text of ours in the workbook's custom properties. One round trip up to some 1,900 characters, else two. */
export async function readWorkbookText(pace: Pace): Promise<Result<string | null, HostProblem>> {
  const parts = await readParts(FIRST_PARTS, pace);
  return parts.ok ? ok(textIn(parts.value)) : parts;
}

/**
 * Writes or, with null, takes away the text: one round trip to see what is there, one to change it. After a failure
 * half-way what was there is put back.
 */
export async function writeWorkbookText(text: string | null, pace: Pace): Promise<Result<null, HostProblem>> {
  if (text !== null && text.length > LONGEST_WORKBOOK_TEXT) return fail({ code: 'too-large' });
  const parts = textParts(text ?? '');
  // One more than is written: nothing may follow the last part.
  const before = await readParts(Math.max(FIRST_PARTS, parts.length + 1), pace);
  if (!before.ok) return before;
  const after = new Map(parts.map((part, index) => [partName(index + 1), part]));
  const written = await changeParts(before.value, after);
  const isInTime = pace();
  if (written.ok && isInTime) return written;
  // What a failed batch has changed is not known: every part of either state is looked at as if it were there.
  const now = await readParts(MOST_PARTS, pace);
  const restored = now.ok ? await changeParts(now.value, before.value) : now;
  pace();
  const problem: HostProblem = written.ok ? { code: 'timeout' } : written.error;
  if (restored.ok) return fail(problem);
  return fail({
    ...problem,
    detail: `${problem.detail ?? problem.code}\nnot restored: ${restored.error.detail ?? ''}`,
  });
}

type Parts = ReadonlyMap<string, string>;

const textIn = (parts: Parts): string | null => joinParts((name) => parts.get(name) ?? null);

/**
 * The parts that are there, each asked for by its name: Excel has crashed when all properties were asked for and one of
 * another program was too long (office-js issues 4002, 4378).
 */
async function readParts(count: number, pace: Pace): Promise<Result<Parts, HostProblem>> {
  const first = await askParts(1, count);
  pace();
  if (!first.ok) return fail(problemOf(first.error));
  if (count >= MOST_PARTS || !first.value.has(partName(count))) return first;
  const rest = await askParts(count + 1, MOST_PARTS);
  pace();
  return rest.ok ? ok(new Map([...first.value, ...rest.value])) : fail(problemOf(rest.error));
}

const askParts = (from: number, to: number) =>
  roundTrip((context) => {
    const { custom } = context.workbook.properties;
    const names = Array.from({ length: to - from + 1 }, (_, index) => partName(from + index));
    const items = names.map((name) => {
      const item = custom.getItemOrNullObject(name);
      item.load('value');
      return { name, item };
    });
    return (): Parts =>
      new Map(items.flatMap(({ name, item }) => (item.isNullObject ? [] : [[name, String(item.value)] as const])));
  });

/** Makes `before` into `after`, all in one request; by name, because deleting listed items fails (office-js issue 5503). */
async function changeParts(before: Parts, after: Parts): Promise<Result<null, HostProblem>> {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const changed = [...after].filter(([name, part]) => before.get(name) !== part);
  if (gone.length + changed.length === 0) return ok(null);
  const trip = await roundTrip((context) => {
    const { custom } = context.workbook.properties;
    for (const [name, part] of changed) custom.add(name, part);
    for (const name of gone) custom.getItem(name).delete();
    return () => null;
  });
  if (trip.ok) return trip;
  // No sheet is written to: Excel denies it where the whole file cannot be written.
  const problem = problemOf(trip.error);
  return fail(problem.code === 'protected' ? { ...problem, code: 'read-only' } : problem);
}
