import type { NumericTarget, Operands, Side } from './rule';

/**
 * Which way a numeric target was missed. A range is two targets: below its low end it is a ≥, above its high end a ≤; the
 * operands carry the end that was crossed. "=A" is read alike: below A a ≥, above it (where the standard calls that a
 * miss) a ≤. Without operands, the one from below.
 * Source: the finance systems for "="; for ranges it follows from the rules for the two directions, no notice words them.
 */
export function crossedSide(target: NumericTarget, operands: Operands | null): Side {
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
      return target.kind;
    case 'equal':
    case 'range':
      return operands?.actual.gt(operands.target) ? 'at-most' : 'at-least';
  }
}

/** The clause that opens the explanation of such a miss. */
export function sayMiss({ kind }: NumericTarget, side: Side): string {
  if (kind === 'equal') return side === 'at-least' ? '未达到指标值' : '超过指标值';
  return side === 'at-least' ? '正向指标未达标' : '反向指标未达标';
}
