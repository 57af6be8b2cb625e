import type { StandardList } from '../../commands/standards';
import type { Standard } from '../../domain/scoring/standard';

export interface ListedStandard {
  /** Tells it from the others, whatever their ids: the file may hold one that is also a person's own. */
  readonly key: string;
  readonly standard: Standard;
  readonly kind: 'built-in' | 'own' | 'file';
  readonly isChosen: boolean;
}

/** All standards to choose from: the one that came with the file, the built-in ones, one's own. */
export function listStandards({ builtIn, own, chosen, fromWorkbook }: StandardList): readonly ListedStandard[] {
  const listed = (kind: ListedStandard['kind'], standards: readonly Standard[]): ListedStandard[] =>
    standards.map((standard) => ({
      key: `${kind} ${standard.id}`,
      standard,
      kind,
      isChosen: (kind === 'file') === fromWorkbook && standard.id === chosen.id,
    }));
  return [...listed('file', fromWorkbook ? [chosen] : []), ...listed('built-in', builtIn), ...listed('own', own)];
}
