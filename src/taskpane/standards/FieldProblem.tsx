import { useControlStyles } from '../control-styles';
import { problemId, useField } from './field-context';

/** What is wrong with the value at `path`, below its field; nothing while it is right. */
export function FieldProblem({ path }: { readonly path: string }) {
  const styles = useControlStyles();
  const { id, problem } = useField(path);
  if (problem === undefined) return null;
  return (
    <p id={problemId(id)} className={styles.problem}>
      {problem}
    </p>
  );
}
