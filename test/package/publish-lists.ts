/** Lists of add-ins as found on people's machines, and what installing version 1.2.0 and uninstalling make of them. */
export interface PublishList {
  readonly name: string;
  readonly before: string;
  /** null: left alone, it is no list of add-ins. */
  readonly installed: string | null;
  readonly uninstalled: string | null;
}

const NODE =
  '<jsplugin name="jxzp" type="et" url="jxzp_1.2.0" version="1.2.0" enable="enable_dev" install="null" customDomain=""/>';
const OLD =
  '<jsplugin name="jxzp" type="et" url="jxzp_1.0.0" version="1.0.0" enable="enable_dev" install="null" customDomain=""/>';
const OA =
  '<jspluginonline name="oa-seal" type="wps" url="http://oa.example/seal/" debug="" enable="enable_dev" install="null" customDomain=""/>';
const PDF = '<jsplugin name="PdfTool" type="et" url="PdfTool_2.1" version="2.1" enable="enable_dev" install="null"/>';
const NEW = `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${NODE}\n</jsplugins>\n`;

/** As WPS writes them: a line each, two spaces in. */
const list = (...nodes: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n${nodes.map((node) => `  ${node}\n`).join('')}</jsplugins>\n`;

export const PUBLISH_LISTS: readonly PublishList[] = [
  { name: 'an empty file', before: '', installed: NEW, uninstalled: '' },
  { name: 'a file of spaces', before: ' \r\n\n', installed: NEW, uninstalled: ' \r\n\n' },
  { name: 'an empty list', before: list(), installed: list(NODE), uninstalled: list() },
  {
    name: 'an empty list in one tag',
    before: '<jsplugins/>',
    installed: `<jsplugins>\n  ${NODE}\n</jsplugins>`,
    uninstalled: '<jsplugins/>',
  },
  {
    name: 'other add-ins, online and offline',
    before: list(OA, PDF),
    installed: list(OA, PDF, NODE),
    uninstalled: list(OA, PDF),
  },
  { name: 'our older version', before: list(OA, OLD, PDF), installed: list(OA, NODE, PDF), uninstalled: list(OA, PDF) },
  { name: 'this version', before: list(OA, NODE), installed: list(OA, NODE), uninstalled: list(OA) },
  {
    name: 'ours switched off by WPS',
    before: list(NODE.replace('enable_dev', 'false')),
    installed: list(NODE),
    uninstalled: list(),
  },
  { name: 'ours twice', before: list(OLD, OA, OLD), installed: list(NODE, OA), uninstalled: list(OA) },
  {
    name: 'ours installed online before',
    before: list(OA.replace('oa-seal', 'jxzp'), OA),
    installed: list(NODE, OA),
    uninstalled: list(OA),
  },
  {
    name: 'single quotes, other orders, names that begin like ours',
    before: list("<jsplugin type='et' name='jxzp' url='jxzp_1.0.0'/>", "<jsplugin name='jxzp2' type='et'/>"),
    installed: list(NODE, "<jsplugin name='jxzp2' type='et'/>"),
    uninstalled: list("<jsplugin name='jxzp2' type='et'/>"),
  },
  {
    name: 'a closing tag of its own, and one for another’s',
    before: list(`${OLD.replace('/>', '>')}</jsplugin>`, `${PDF.replace('/>', '>')}\n  </jsplugin>`),
    installed: list(NODE, `${PDF.replace('/>', '>')}\n  </jsplugin>`),
    uninstalled: list(`${PDF.replace('/>', '>')}\n  </jsplugin>`),
  },
  {
    name: 'comments that hold markup, > and quotes',
    before: list(`<!-- 旧的：${OLD} 'don't' -->`, '<jsplugin name="a>b" type="et" url="x"/>'),
    installed: list(`<!-- 旧的：${OLD} 'don't' -->`, '<jsplugin name="a>b" type="et" url="x"/>', NODE),
    uninstalled: list(`<!-- 旧的：${OLD} 'don't' -->`, '<jsplugin name="a>b" type="et" url="x"/>'),
  },
  {
    name: 'lines of Windows',
    before: list(OA, PDF).replace(/\n/g, '\r\n'),
    installed: list(OA, PDF, NODE).replace(/\n/g, '\r\n'),
    uninstalled: list(OA, PDF).replace(/\n/g, '\r\n'),
  },
  {
    name: 'a byte order mark',
    before: `\uFEFF${list(OA)}`,
    installed: `\uFEFF${list(OA, NODE)}`,
    uninstalled: `\uFEFF${list(OA)}`,
  },
  {
    name: 'all in one line, without an end of line',
    before: `<jsplugins>${OA}</jsplugins>`,
    installed: `<jsplugins>${OA}\n  ${NODE}\n</jsplugins>`,
    uninstalled: `<jsplugins>${OA}</jsplugins>`,
  },
  {
    name: 'all in one line, ours among them',
    before: `<jsplugins>${OLD}${OA}</jsplugins>`,
    installed: `<jsplugins>${NODE}${OA}</jsplugins>`,
    uninstalled: `<jsplugins>${OA}</jsplugins>`,
  },
  {
    name: 'tabs, and the closing tag indented',
    before: `\t<jsplugins>\n\t\t${OA}\n\t</jsplugins>`,
    installed: `\t<jsplugins>\n\t\t${OA}\n\t  ${NODE}\n\t</jsplugins>`,
    uninstalled: `\t<jsplugins>\n\t\t${OA}\n\t</jsplugins>`,
  },
  { name: 'a list cut off', before: list(OA).slice(0, -20), installed: null, uninstalled: null },
  { name: 'a tag cut off', before: `<jsplugins>\n  ${OA.slice(0, 40)}`, installed: null, uninstalled: null },
  {
    name: 'tags that cross',
    before: '<jsplugins><jsplugin></jsplugins></jsplugin>',
    installed: null,
    uninstalled: null,
  },
  { name: 'a comment without an end', before: `<jsplugins><!-- ${OA}</jsplugins>`, installed: null, uninstalled: null },
  { name: 'another document', before: '<html><body></body></html>', installed: null, uninstalled: null },
  { name: 'two lists', before: `${list(OA)}${list(PDF)}`, installed: null, uninstalled: null },
  { name: 'no XML', before: 'enable=1\n', installed: null, uninstalled: null },
];
