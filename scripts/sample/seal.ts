import type { SKRSContext2D } from '@napi-rs/canvas';
import { scriptRuns } from './fonts.ts';
import { organNamed } from './organs.ts';
import type { Source } from './source.ts';

const RED = 'rgba(196, 30, 42, 0.72)';
const BLUE = 'rgba(28, 48, 140, 0.85)';
const RADIUS = 42; // points; a committee's seal is about 30 mm wide
const STAR_POINTS = 5;

/** A signature in blue and a round red seal over a third of it. */
export function drawSeal(
  context: SKRSContext2D,
  at: { x: number; y: number },
  source: Source,
  random: () => number,
) {
  context.strokeStyle = BLUE;
  context.lineWidth = 1.4;
  drawStroke(context, { x: at.x + 20, y: at.y }, random);

  context.strokeStyle = RED;
  context.fillStyle = RED;
  for (const [radius, width] of [
    [RADIUS, 2],
    [RADIUS - 4, 0.8],
    [RADIUS * 0.55, 0.8],
  ] as const) {
    context.lineWidth = width;
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  drawStar(context, at, RADIUS * 0.4);
  drawRing(context, at, organNamed(source.issuer).letterhead[1]);
}

function drawStroke(
  context: SKRSContext2D,
  { x, y }: { x: number; y: number },
  random: () => number,
) {
  context.beginPath();
  context.moveTo(x - 20, y + 10);
  for (let turn = 0; turn < 6; turn += 1) {
    const left = x + turn * 16;
    const [a, b, c] = [random(), random(), random()].map((part) => part * 50 - 25);
    context.bezierCurveTo(left, y + (a ?? 0), left + 12, y + (b ?? 0), left + 16, y + (c ?? 0) / 3);
  }
  context.stroke();
}

function drawStar(context: SKRSContext2D, at: { x: number; y: number }, radius: number) {
  context.beginPath();
  for (let corner = 0; corner < 2 * STAR_POINTS; corner += 1) {
    const reach = corner % 2 === 0 ? radius : radius * 0.4;
    const angle = (corner * Math.PI) / STAR_POINTS - Math.PI / 2;
    context.lineTo(at.x + reach * Math.cos(angle), at.y + reach * Math.sin(angle));
  }
  context.closePath();
  context.fill();
}

function drawRing(context: SKRSContext2D, at: { x: number; y: number }, text: string) {
  const step = Math.min(0.24, (1.8 * Math.PI) / text.length); // radians per letter
  [...text].forEach((letter, place) => {
    context.save();
    context.translate(at.x, at.y);
    context.rotate((place - (text.length - 1) / 2) * step);
    context.font = `7px archive-bold-${scriptRuns(letter)[0]?.script}`;
    context.fillText(letter, -2.5, -RADIUS * 0.68);
    context.restore();
  });
}
