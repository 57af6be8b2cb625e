import { createContext, useContext } from 'react';

/** What the fields below share: their ids, and what is wrong with the value at a path ("missed.atMost.every"). */
export interface FieldContext {
  readonly idOf: (path: string) => string;
  readonly problems: ReadonlyMap<string, string>;
}

export const Fields = createContext<FieldContext>({ idOf: (path) => path, problems: new Map() });

export interface FieldState {
  readonly id: string;
  readonly problem: string | undefined;
  /** For the control itself. */
  readonly props: {
    readonly id: string;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
  };
}

/** The id and the problem of the field at `path`. */
export function useField(path: string): FieldState {
  const { idOf, problems } = useContext(Fields);
  const id = idOf(path);
  const problem = problems.get(path);
  return {
    id,
    problem,
    props: {
      id,
      'aria-invalid': problem === undefined ? undefined : true,
      'aria-describedby': problem === undefined ? undefined : problemId(id),
    },
  };
}

export const problemId = (id: string): string => `${id}-problem`;
