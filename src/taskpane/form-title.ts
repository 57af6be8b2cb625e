import type { ScoredForm, ScoredSheet } from '../commands/read-sheet';

/** What a form is called: its sheet's name, with its rows where the sheet has several. */
export function formTitle({ sheetName, forms }: ScoredSheet, { form }: ScoredForm): string {
  const { top, bottom } = form.range;
  return forms.length === 1 ? sheetName : `${sheetName}，第 ${top + 1}–${bottom + 1} 行的表`;
}
