/** Pixels of the widest digit at 96 dpi: the unit of column widths. Chinese fonts give a digit half their height. */
export function digitWidth(fontName: string, points: number): number {
  const pixels = (points * 96) / 72;
  const isChinese =
    /[\u4e00-\u9fff]|sim(sun|hei|kai|fang)|fang ?song|kaiti|yahei|dengxian|noto (sans|serif) (cjk|sc)|wenquanyi/i.test(
      fontName,
    );
  return Math.max(1, isChinese ? Math.ceil(pixels / 2) : Math.round(pixels * 0.507));
}
