import type { Form } from '../domain/form/form';

/** From here on a recognition needs no person to look at it before it is written by. */
const SURE_ENOUGH = 0.6;

interface Recognized {
  readonly form: Pick<Form, 'confidence'>;
  readonly mappedByUser: boolean;
}

/** The columns of this form were guessed rather than recognised, and no person has said which they are. */
export const isUnsure = ({ form, mappedByUser }: Recognized): boolean => !mappedByUser && form.confidence < SURE_ENOUGH;

/** As one piece of evidence: this column alone is in doubt. */
export const isDoubtful = (confidence: number): boolean => confidence < SURE_ENOUGH;
