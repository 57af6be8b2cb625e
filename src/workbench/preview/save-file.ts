const SUFFIX = '-已打分';

/** "自评表.xlsx" → "自评表-已打分.xlsx". A name keeps its kind (.xlsm holds macros) and is not marked twice. */
export function exportName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const kind = dot > 0 ? name.slice(dot).toLowerCase() : '.xlsx';
  return `${stem.endsWith(SUFFIX) ? stem : stem + SUFFIX}${kind}`;
}

/** Hands bytes to the browser as a download; nothing leaves the computer. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the URL only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
