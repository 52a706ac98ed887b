import type { Drawn } from './draw.ts';

const STEEPEST = 3; // degrees: a sheet fed askew; beyond it nobody would have kept the scan
const STEP = 0.1; // degrees
const NOTICEABLE = 0.3; // degrees: a line across A4 then rises by its own height
const EVERY = 4; // pixels: enough points to see the lines by
const DARK = 128; // of 255

/**
 * Turns a page so that its lines are level. A page scanned 1.5 degrees askew is else read with a
 * recall of MEASURED instead of MEASURED.
 */
export function straightened(page: Drawn): Drawn {
  const angle = slopeOf(page);
  return Math.abs(angle) < NOTICEABLE ? page : turned(page, Math.tan((angle * Math.PI) / 180));
}

/** The slope at which rows of pixels are most unlike: all ink or all white. In degrees, down right. */
function slopeOf(page: Drawn): number {
  const points = darkPoints(page);
  let best = 0;
  let sharpest = sharpness(points, page, 0);
  for (let angle = -STEEPEST; angle <= STEEPEST; angle += STEP) {
    const found = sharpness(points, page, angle);
    if (found > sharpest) [best, sharpest] = [angle, found];
  }
  return best;
}

function darkPoints({ width, height, pixels }: Drawn): [number, number][] {
  const points: [number, number][] = [];
  for (let y = 0; y < height; y += EVERY)
    for (let x = 0; x < width; x += EVERY) if ((pixels[y * width + x] ?? 255) < DARK) points.push([x, y]);
  return points;
}

function sharpness(points: [number, number][], { width, height }: Drawn, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width);
  const rows = new Uint32Array(Math.ceil((height + 2 * margin) / EVERY) + 1);
  for (const [x, y] of points) {
    const row = Math.floor((y - slope * x + margin) / EVERY);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, ink) => sum + ink * ink, 0);
}

/** Shears both ways, which for a few degrees is a rotation; what comes from outside is white. */
function turned({ width, height, pixels }: Drawn, slope: number): Drawn {
  const level = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fromX = Math.round(x - slope * (y - height / 2));
      const fromY = Math.round(y + slope * (x - width / 2));
      if (fromX < 0 || fromX >= width || fromY < 0 || fromY >= height) continue;
      level[y * width + x] = pixels[fromY * width + fromX] ?? 255;
    }
  return { width, height, pixels: level };
}
