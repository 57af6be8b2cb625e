/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';

// office-addin-manifest can validate an XML manifest only by asking a service of Microsoft; this is what an offline
// machine can check: the rules of the manifest reference that Excel enforces by silently leaving the add-in out.

const root = path.join(__dirname, '..');
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(xml, 'application/xml');
const ORIGIN = 'https://localhost:3000/';

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const childNames = (element: Element): string[] => [...element.children].map((child) => child.tagName);
const attributes = (elements: readonly Element[], name: string): string[] =>
  elements.map((element) => element.getAttribute(name) ?? '');

/** The elements present stand in the order that the schema fixes. */
const expectOrder = (element: Element, order: readonly string[]): void => {
  expect(childNames(element)).toEqual(order.filter((name) => childNames(element).includes(name)));
};

test('is an add-in-only task pane manifest for Excel, in Chinese', () => {
  const app = manifest.documentElement;
  expect(app.getAttribute('xsi:type')).toBe('TaskPaneApp');
  expect(app.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
  expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN');
  expect(attributes(all('Host'), 'Name')[0]).toBe('Workbook');
  expect(all('Permissions')[0]?.textContent).toBe('ReadWriteDocument');
});

test('has a GUID and a four-part version above zero', () => {
  expect(all('Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const version = all('Version')[0]?.textContent ?? '';
  expect(version).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
  const { version: packageVersion } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(version).toBe(`${packageVersion}.0`);
});

test('keeps the order of elements that the schema fixes', () => {
  expectOrder(manifest.documentElement, [
    'Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl',
    'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions',
    'VersionOverrides',
  ]); // prettier-ignore
  expectOrder(all('VersionOverrides')[0]!, ['Description', 'Requirements', 'Hosts', 'Resources']);
  expectOrder(all('DesktopFormFactor')[0]!, ['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  for (const control of all('Control')) expectOrder(control, ['Label', 'Supertip', 'Icon', 'Action']);
  expect(childNames(all('Resources')[0]!)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
});

test('asks for little, so that an old Excel still lists it and the pane can say what is missing', () => {
  expect(all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
    ['ExcelApi', '1.1'],
  ]);
});

test('every address is https, of one origin, and is a file that the build makes', () => {
  const addresses = [
    ...all('IconUrl'),
    ...all('HighResolutionIconUrl'),
    ...all('SupportUrl'),
    ...all('DefaultSettings')[0]!.children,
    ...all('bt:Url'),
    ...all('bt:Image').filter((image) => image.hasAttribute('id')),
  ].map((element) => element.getAttribute('DefaultValue') ?? '');
  expect(addresses).toHaveLength(16);
  const pages = readFileSync(path.join(root, 'webpack.config.js'), 'utf8');
  for (const address of addresses) {
    expect(address.startsWith(ORIGIN)).toBe(true);
    const file = address.slice(ORIGIN.length);
    if (file.endsWith('.html')) expect(pages).toContain(`page('${file}'`);
    else expect(pngSize(path.join(root, 'assets', file))).toBe(Number(/-(\d+)\.png$/.exec(file)?.[1]));
  }
});

test('the ribbon has the group 绩效自评 with 给本表打分 and 打开面板', () => {
  const text = (element: Element | undefined): string | null => {
    const id = element?.getAttribute('resid');
    return (
      all('bt:String')
        .find((entry) => entry.getAttribute('id') === id)
        ?.getAttribute('DefaultValue') ?? null
    );
  };
  const group = all('Group')[0]!;
  expect(text(group.getElementsByTagName('Label')[0])).toBe('绩效自评');
  expect(all('Control').map((control) => text(control.getElementsByTagName('Label')[0]))).toEqual([
    '给本表打分',
    '打开面板',
  ]);
  const functionName = all('FunctionName')[0]?.textContent ?? '';
  expect(readFileSync(path.join(root, 'src/ribbon/excel.ts'), 'utf8')).toContain(`associate('${functionName}'`);
});

test('every resource that is named exists once, is used, and keeps to its length', () => {
  const defined = attributes([...all('bt:Image'), ...all('bt:Url'), ...all('bt:String')], 'id').filter(Boolean);
  const used = [...manifest.getElementsByTagName('*')].map((element) => element.getAttribute('resid')).filter(Boolean);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  const lengths = (name: string): number[] =>
    attributes([...all(name)[0]!.children], 'DefaultValue').map((value) => value.length);
  expect(Math.max(...lengths('bt:ShortStrings'))).toBeLessThanOrEqual(125);
  expect(Math.max(...lengths('bt:LongStrings'))).toBeLessThanOrEqual(250);
  for (const icon of all('Icon')) expect(attributes([...icon.children], 'size')).toEqual(['16', '32', '80']);
});

/** Width of a square PNG, from its header. */
function pngSize(file: string): number {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(bytes.readUInt32BE(20));
  return bytes.readUInt32BE(16);
}
