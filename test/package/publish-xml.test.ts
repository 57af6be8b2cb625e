import fc from 'fast-check';
import { withAddin, withoutAddin } from '../../src/package/publish-xml';
import { PUBLISH_LISTS } from './publish-lists';

test.each(PUBLISH_LISTS)('$name', ({ before, installed, uninstalled }) => {
  expect(withAddin(before, '1.2.0')).toBe(installed);
  expect(withoutAddin(before)).toBe(uninstalled);
});

test('installing twice changes nothing more, and uninstalling leaves what was there for the others', () => {
  const other = fc.constantFrom(
    '<jspluginonline name="oa" type="wps" url="http://oa.example/"/>',
    '<jsplugin name="jxzp_pro" type="et"></jsplugin>',
    '<!-- name="jxzp" -->',
    '\r\n  ',
    '\n\t',
    '',
  );
  fc.assert(
    fc.property(fc.array(other), fc.constantFrom('', '\n', '\r\n  '), (nodes, tail) => {
      const before = `<jsplugins>${nodes.join('')}${tail}</jsplugins>`;
      const once = withAddin(before, '1.2.0')!;
      expect(withAddin(once, '1.2.0')).toBe(once);
      expect(withAddin(withAddin(before, '0.9.0')!, '1.2.0')).toBe(once);
      const bare = (text: string): string => text.replace(/\s+/g, '');
      expect(bare(withoutAddin(once)!)).toBe(bare(before));
    }),
  );
});
