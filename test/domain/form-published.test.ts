import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { describeCase, FORM_CASES, readingOfForm, readingOfPerson } from '../sheets/compare-with-expected';
import { publishedSheet } from '../sheets/published-forms';

describe.each(FORM_CASES.map((each) => [describeCase(each), each] as const))('%s', (_name, each) => {
  const { published, typing, at } = each;
  const forms = recognizeForms(publishedSheet(published, typing, at));
  const ours = forms[0] && readingOfForm(forms[0], published, at);
  const theirs = readingOfPerson(published);

  test('is one form', () => {
    expect(forms).toHaveLength(1);
  });

  test.each(['header', 'columns', 'rows', 'budget', 'total'] as const)('%s', (part) => {
    expect(ours?.[part]).toEqual(theirs[part]);
  });
});
