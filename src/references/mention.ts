/**
 * A paper that a text calls, in any form: a whole number, a type and a number ("Nghị quyết 57",
 * "KL 226"), or a name ("Luật Đất đai 2024"). What the text does not say is left out.
 */
export type Mention = {
  start: number; // offsets in the text that was read; the type before the number is inside
  end: number;
  written: string;
  numberKey?: string; // of a whole number
  number?: string; // of a short form, as printed: "57", "05"
  types?: string[]; // Vietnamese names of what it may be: ["Quyết định", "Quy định"]
  nameKey?: string; // of a paper called by name, folded
  issuedOn?: string; // ISO, where the text gives a day
  year?: number; // where it gives a year alone
  issuer?: string; // as written: "Bộ Chính trị"
};
