export interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Shows a notice in a small dialog of the host (notice.html); resolves when it is open. */
export const showNotice = (notice: Notice): Promise<void> =>
  new Promise((resolve) => {
    const url = new URL('notice.html', location.href);
    url.hash = encodeURIComponent(JSON.stringify(notice));
    Office.context.ui.displayDialogAsync(url.href, { height: 28, width: 26, displayInIframe: true }, () => resolve());
  });

/** The notice that a dialog's address carries; null when it carries none. */
export function noticeFromHash(hash: string): Notice | null {
  try {
    const notice = JSON.parse(decodeURIComponent(hash.slice(1))) as Partial<Notice> | null;
    if (typeof notice?.title !== 'string' || !Array.isArray(notice.lines)) return null;
    return { title: notice.title, lines: notice.lines.filter((line) => typeof line === 'string') };
  } catch {
    return null;
  }
}
