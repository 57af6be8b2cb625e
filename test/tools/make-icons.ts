/** Draws the PNG files of assets/icons from the SVG files beside them. `tsx` runs it, with any Chromium as the painter. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium';

const ICONS = join(__dirname, '../../assets/icons');

// What the manifest asks for: the product's own mark, and one per ribbon button. Pixels.
const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80],
  'icon-score': [16, 32, 80],
  'icon-pane': [16, 32, 80],
};

/** A size with a drawing of its own (icon-16.svg, on whole pixels) uses it. */
function drawingOf(name: string, size: number): string {
  const own = join(ICONS, `${name}-${size}.svg`);
  return readFileSync(existsSync(own) ? own : join(ICONS, `${name}.svg`), 'utf8');
}

async function main(): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(SIZES)) {
      for (const size of sizes) {
        const drawing = drawingOf(name, size).replace('<svg ', `<svg width="${size}" height="${size}" `);
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
        // Without a background: the ribbon is light or dark.
        await page.screenshot({ path: join(ICONS, `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
