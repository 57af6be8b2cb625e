import type { ScoredForm } from '../commands/read-sheet';

/** The id of the heading over a form's columns, for jumping there from the question above the result. */
export const columnsHeadingId = ({ form, layout }: ScoredForm): string => `columns-${form.header.first}-${layout.left}`;
