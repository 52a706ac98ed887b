/** Repeatable chance (mulberry32): the same seed spoils the same files. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The file cut short, overwritten, with a piece gone, doubled or moved: as disks and mail spoil it. */
export function damaged(file: Uint8Array, chance: () => number): Uint8Array {
  const place = (length: number) => Math.floor(chance() * length);
  const kind = place(5);
  const from = place(file.length);
  const to = Math.min(file.length, from + 1 + place(200));
  if (kind === 0) return file.slice(0, from);
  if (kind === 1) return joined(file.slice(0, from), file.slice(to));
  if (kind === 2) return joined(file.slice(0, to), file.slice(from));
  const spoiled = file.slice();
  if (kind === 3) for (let at = from; at < to; at++) spoiled[at] = place(256);
  else for (let times = 1 + place(20); times > 0; times--) spoiled[place(file.length)] = place(256);
  return spoiled;
}

const joined = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
