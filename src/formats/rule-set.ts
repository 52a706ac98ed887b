/**
 * How sure a value is. `sure`: the text of the rule was read, or every account of it agrees;
 * `probable`: some accounts say so and none against it; `open`: accounts disagree, or only practice
 * says so. An open value that people decide differently is a setting of the office (house.ts).
 */
export type Certainty = 'sure' | 'probable' | 'open';

export type Rule<Value> = {
  value: Value;
  /** Where it is said, as a person would cite it. */
  source: string;
  certainty: Certainty;
  /** The office decides it, see house.ts; until it does, `value` holds. */
  setting?: Setting;
};

/** What may stand there and what we write. `only`: nothing between these values is right. */
export type Range = { write: number; least: number; most: number; only?: number[] };

export type Align = 'left' | 'center' | 'both';

/** How a part of a paper looks. A flag that is missing is false: not bold, not italic … */
export type Look = {
  /** points */
  size: Range;
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
  underlined?: boolean;
  align: Align;
};

/** mm, but for the last two: points between paragraphs, lines left free for a signature. */
export type Length =
  | 'page.width'
  | 'page.height'
  | 'margin.top'
  | 'margin.bottom'
  | 'margin.left'
  | 'margin.right'
  | 'page-number.from-edge'
  | 'first-line'
  | 'between-paragraphs'
  | 'signature.lines';

export type Part =
  | 'nation' // ĐẢNG CỘNG SẢN VIỆT NAM, Quốc hiệu
  | 'superior' // the body above, in the left head
  | 'issuer'
  | 'number'
  | 'place-and-date'
  | 'draft' // Dự thảo lần 2
  | 'type' // tên loại
  | 'about' // trích yếu
  | 'about.letter' // trích yếu of a công văn, under its number
  | 'addressee.label'
  | 'addressee'
  | 'basis' // căn cứ
  | 'body'
  | 'chapter' // the word Phần or Chương with its number
  | 'chapter.title'
  | 'section' // Mục
  | 'section.title'
  | 'article' // Điều
  | 'clause' // khoản
  | 'point' // điểm
  | 'heading.1' // I- TÊN MỤC, in papers without articles
  | 'heading.2' // 1. Tên mục
  | 'heading.3' // a) or 1.1.
  | 'authority' // T/M …, K/T …
  | 'position'
  | 'name'
  | 'recipients.label'
  | 'recipients'
  | 'page-number'
  | 'urgency'
  | 'circulation'
  | 'typist'
  | 'contact'
  | 'annex' // the word Phụ lục with its number
  | 'annex.title'
  | 'annex.reference';

/** Set phrases and signs. What stands in braces is filled in. */
export type Wording =
  | 'nation'
  | 'number'
  | 'about.letter' // before the abstract of a công văn
  | 'addressee'
  | 'addressee.submission' // of a tờ trình or phiếu trình
  | 'addressee.place'
  | 'basis.start'
  | 'basis.end'
  | 'basis.last'
  | 'heading.1'
  | 'heading.2'
  | 'heading.3'
  | 'end'
  | 'recipients.label'
  | 'recipients.as-above'
  | 'recipients.end'
  | 'recipients.last'
  | 'archive'
  | 'spelling.uy';

/** What stands under a line of text: a line as long as it, of a third to a half, a sign, nothing. */
export type Below = 'whole line' | 'part line' | 'star' | 'hyphens';

export type Authority = 'for-collective' | 'for-head' | 'by-order' | 'by-mandate' | 'acting';

export type Setting = 'spelling.uy' | 'about.letter' | 'basis.last' | 'addressee.place';

/** The left head of a kind of issuer. `{…}` is a name filled in. */
export type Header = { issuer: string; superior?: string; organCode: string; of: string };

/** Who signs how: the line of authority, then the position; `nameOnly` where no position is written. */
export type SignatureCase = {
  who: string;
  authority?: string;
  positions: string[];
  nameOnly?: true;
};

export type RuleSetId = 'HD36-2018' | 'HD05-2026' | 'ND30-2020';
export type Family = 'party' | 'state';

/** The rules of one guideline or decree, as data for the writer and the checker alike. */
export type RuleSet = {
  id: RuleSetId;
  family: Family;
  name: string;
  /** First day, ISO. */
  from: string;
  /** First day on which another one holds. */
  until?: string;
  font: Rule<string>;
  lengths: Record<Length, Rule<Range>>;
  /** Between lines: `exactly` so many points, or so many lines. */
  lines: Rule<Range & { unit: 'points exactly' | 'lines' }>;
  /** On the back of a two-sided sheet the left and right margins change places. */
  mirrored: Rule<boolean>;
  looks: Record<Part, Rule<Look>> & {
    motto?: Rule<Look>;
  };
  words: Record<Wording, Rule<string>> & { motto?: Rule<string>; star?: Rule<string> };
  below: Record<'nation' | 'issuer' | 'about', Rule<Below>>;
  /** What goes before the body or position that a signature stands for; missing: the rule knows none. */
  authorities: Record<Exclude<Authority, 'by-mandate'>, Rule<string>> & {
    'by-mandate'?: Rule<string>;
  };
  headers: Rule<Header[]>;
  signatures: Rule<SignatureCase[]>;
};
