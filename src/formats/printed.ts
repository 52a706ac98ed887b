import type { Authority, Family } from './rule-set.ts';

/** The kinds of paper that the portal knows itself. An office may have others. */
export type ProductType =
  | 'phieu-trinh'
  | 'bao-cao-tom-tat'
  | 'to-trinh'
  | 'thong-bao-ket-luan'
  | 'cong-van'
  | 'bao-cao'
  | 'ke-hoach'
  | 'tham-luan'
  | 'tin-nhanh';

/** What a sentence rests on; `struck` is one that no source bears. */
export type SentenceKind = 'quoted' | 'paraphrased' | 'computed' | 'judgement' | 'struck';

/** A piece of text of one look. `cites` are the numbers of its sources. */
export type Run = {
  text: string;
  bold?: boolean;
  italic?: boolean;
  kind?: SentenceKind;
  cites?: number[];
};

/**
 * A piece of the body. Headings are given without their number (`Vấn đề`): the rule set numbers them
 * by level, `I- `, `1. `, `a) `. `runs` of a heading go on in the same line.
 */
export type Block =
  | { block: 'bases'; items: Run[][] } // căn cứ, without dash and end mark
  | { block: 'heading'; level: 1 | 2 | 3; text: string; runs?: Run[] }
  | { block: 'paragraph'; runs: Run[] }
  | { block: 'list'; marks: 'hyphen' | 'number' | 'letter'; items: Run[][] }
  | { block: 'table'; head: string[]; rows: Run[][][] } // the first cell of a row names it
  | { block: 'choices'; label: string; choices: string[] }; // Ý kiến chỉ đạo: boxes to tick

/**
 * Who signs. `above` is the body or position that the signature stands for (`BAN THƯỜNG VỤ`, `CHÁNH VĂN
 * PHÒNG`), without T/M and the like, `role` the signer's own position, in lines. `own`: the head signs.
 */
export type Signature = {
  mode: Authority | 'own';
  above?: string;
  role?: string;
  name?: string;
};

/** A passage that the paper rests on, as it was when it was checked. */
export type PrintedSource = {
  n: number;
  /** Tên loại: `Công văn`. */
  type?: string;
  number?: string;
  issuer?: string;
  /** ISO. */
  date?: string;
  /** Where in it: `Điều 4, khoản 3`. */
  place?: string;
  page?: number;
  quote: string;
};

/** A paper to write as a file, to print or to show. Words are plain text; no markup is read in them. */
export type Printed = {
  family: Family;
  /** The day whose rules hold, ISO: the drafting date. */
  day: string;
  /** A ProductType, or a kind the office made: set as any paper that has a title. */
  productType: string;
  /** Left head: the body above, if there is one, and the one that issues. */
  issuer: { superior?: string; body: string };
  /** As printed, `127-QĐ/TW`; a draft has none, or a code with room before it. */
  number?: string;
  place: string;
  /** ISO; without it the day and month are left to write in. */
  date?: string;
  /** Tên loại, in any case; not printed on a công văn. */
  title: string;
  /** Trích yếu, without V/v. */
  about: string;
  /** Kính gửi, Kính trình. */
  addressees: string[];
  blocks: Block[];
  signature?: Signature;
  /** Nơi nhận, the line of the archive last; `Như trên` is put in where the rules want it. */
  recipients: string[];
  sources: PrintedSource[];
  /** Where the sources stand. `none`: neither marks nor list leave with the paper. */
  citations: 'annex' | 'footnotes' | 'both' | 'none';
  /** `Dự thảo lần 2` */
  draftMark?: string;
};
