import type { WpsQuirks } from '../../src/workbench/wps/quirks';
import { EARLY, TEXTUAL, WORST } from '../../src/workbench/wps/quirks';

/** The builds of WPS on which the host has to keep the contract. */
export const BUILDS: readonly (readonly [name: string, quirks: Partial<WpsQuirks>])[] = [
  ['WPS as it was measured', {}],
  ['WPS, the other answer wherever there are two', WORST],
  ['WPS 2019, without transactions and global root', EARLY],
  ['WPS that answers in texts', TEXTUAL],
  [
    'WPS that tells everything twice, our own writes too, in narrow columns',
    { listeners: 'fire-twice', enableEventsSilences: false, narrowTextIsHashes: true, constantFormulas: 'value' },
  ],
  [
    'WPS with a large used range that types otherwise than Excel',
    { usedRangeInflatedBy: 60, formulasTakeFormats: false, textFormatMakesText: false, filterDivertsBlocks: false },
  ],
];
