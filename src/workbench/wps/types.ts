import { ENV, FILE_SYSTEM, PLUGIN_STORAGE, RIBBON_UI, TASK_PANE } from './addon-types';
import { DEBUG_TOOLS } from './application-type';
import {
  AXES,
  AXIS,
  CHART,
  CHART_OBJECT,
  CHART_OBJECTS,
  CHART_TITLE,
  DATA_LABELS,
  SERIES,
  SERIES_COLLECTION,
  SHAPE,
  SHAPES,
} from './chart-types';
import { COMMENT, COMMENTS } from './comment-types';
import { API_EVENT } from './events';
import { FONT } from './font-type';
import { INTERIOR } from './interior-type';
import type { WpsType } from './members';
import { DOCUMENT_PROPERTIES, DOCUMENT_PROPERTY } from './property-types';
import { AREAS, DISPLAY_FORMAT, RANGE } from './range-type';
import { ROOT } from './root-type';
import { WINDOW, WINDOWS, WORKBOOK, WORKBOOKS } from './workbook-types';
import { AUTO_FILTER, LIST_OBJECTS, PROTECTION, SHEETS, WORKSHEET } from './worksheet-types';

/** Every type of objects that the stand-in hands out: what a test holds against the declarations. */
export const TYPES: readonly Pick<WpsType<never>, 'declared' | 'members'>[] = [
  ...[ROOT, DEBUG_TOOLS, API_EVENT, TASK_PANE, PLUGIN_STORAGE, RIBBON_UI, ENV, FILE_SYSTEM],
  ...[WORKBOOKS, WORKBOOK, WINDOWS, WINDOW, DOCUMENT_PROPERTIES, DOCUMENT_PROPERTY],
  ...[SHEETS, WORKSHEET, PROTECTION, AUTO_FILTER, LIST_OBJECTS],
  ...[RANGE, AREAS, DISPLAY_FORMAT, INTERIOR, FONT, COMMENTS, COMMENT],
  ...[SHAPES, SHAPE, CHART_OBJECTS, CHART_OBJECT, CHART, CHART_TITLE, SERIES_COLLECTION, SERIES, DATA_LABELS],
  ...[AXES, AXIS],
];
