import type { WorkbookProblem } from './workbook';

const SENTENCES: Readonly<Record<WorkbookProblem, string>> = {
  'not-a-workbook': '这不是 .xlsx 工作簿。如果它能用 Excel 或 WPS 打开，请另存为“Excel 工作簿（.xlsx）”，再选新文件。',
  'old-format':
    '这种格式（.xls、.et、.xlsb 等）暂时打不开。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再选新文件。',
  encrypted: '这个文件设了打开密码。请用 Excel 或 WPS 打开它，先去掉打开密码并保存，再选一次。',
  damaged: '这个文件不完整或已损坏，没有打开。请用 Excel 或 WPS 打开并修复，另存一份 .xlsx，再选新文件。',
  'too-large': '这个文件太大，不像一张自评表，没有打开。请把自评表单独另存为一个文件，再选新文件。',
};

/** What happened and what to do, for the user. */
export const workbookProblemSentence = (code: WorkbookProblem): string => SENTENCES[code];
