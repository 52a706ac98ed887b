/** A task as a text gives it. */
export type StatedTask = {
  lead?: string; // who leads, as written; left out where the text names nobody
  join: string[]; // who joins, as written
  what: string;
  product?: string; // what is to be handed in
  dueOn?: string; // ISO
  dueRule?: string; // what is no single day, as written: "trước ngày 25 hằng tháng"
  sentence: string;
  start: number; // offsets of the sentence in the text
  end: number;
  confidence: number; // 0 to 1
};
