/** One thing that papers give a figure of. `v`: the figure with its unit, `p`: where, `t`: when. */
export type Topic = {
  sort: 'count' | 'money' | 'share';
  unit: string;
  size: [least: number, most: number];
  /** Said of the figure itself, in as many ways as people write. */
  says: ((v: string, p: string, t: string) => string)[];
  /** The goal for the same thing. */
  target: (v: string, p: string, t: string) => string;
  /** A part of it, or another measure of the same unit. */
  part: (v: string, p: string, t: string) => string;
};

export const up = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
