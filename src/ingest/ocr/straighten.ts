import type { Drawn } from './draw.ts';

export const straightened = (page: Drawn): Drawn => page;
