import type { Act } from './acts.ts';
import { headsIn } from './heads.ts';
import type { Statement } from './statement.ts';

// What only stands at the head of a paper or of its annex: bases, letters answered, "(Kèm theo ...)".

const basis = /^\s*(?:[-–—+*•]\s*)?(?:căn\s+cứ(?:\s+vào)?|trên\s+cơ\s+sở|chiếu\s+theo)(?=[\s:])/u;
const notPaper = /(?:tình\s+hình|kết\s+quả|nhu\s+cầu|điều\s+kiện|yêu\s+cầu)/u;
const annex =
  /^\s*(?:(?:phụ\s+lục|quy\s+chế|quy\s+định|biểu|mẫu|danh\s+mục|kế\s+hoạch|đề\s+án|chương\s+trình|hướng\s+dẫn|điều\s+lệ|bảng)(?![^§]*(?:được|quy\s+định\s+(?:ở|tại)|theo\s+mẫu))[^§;()]{0,240})?\(?\s*(?:được\s+)?(?:ban\s+hành\s+)?kèm\s+theo\s+(?=§)/u;
const received = /(?:^|\s)nhận\s+được\s+(?:các\s+)?(?=§)/u;
const PART = 300; // characters between the annex note's paper and its end: a date, an issuer, a title

/** The bases of a paper: sentences that begin with "Căn cứ". */
export function basesIn(statement: Statement, text: string): Act[] {
  const [words = ''] = basis.exec(statement.view) ?? [];
  if (!words) return [];
  const first = statement.papers.find(({ own }) => !own);
  const gap = statement.view.slice(words.length, first?.from);
  if (!first && /^[^§@]{0,40}:?\s*$/u.test(gap) && gap.includes(':'))
    return [{ kind: 'based-on', heads: [], confidence: 0.9, verbEnd: words.length }];
  if (!first || gap.length > 200 || notPaper.test(gap) || first.bracketed) return [];
  const heads = headsIn(statement, text, words.length, endOfBases(statement.view, words.length));
  return [
    {
      kind: 'based-on',
      heads: heads.map(({ paper }) => ({ paper })),
      confidence: 0.95,
      verbEnd: words.length,
    },
  ];
}

/** Behind the bases the body that acts may follow in the same sentence. */
function endOfBases(view: string, from: number): number {
  const body =
    /,\s+[^,;§]{3,80}\s(?:ban\s+hành|quyết\s+định|yêu\s+cầu|hướng\s+dẫn\s+như|đề\s+nghị|thông\s+báo|kết\s+luận|xây\s+dựng|báo\s+cáo|quy\s+định)\s/u.exec(
      view.slice(from),
    );
  return body ? from + body.index : view.length;
}

/** The paper to which this one is annexed: a note in brackets under its title. */
export function annexedTo(statement: Statement): Act[] {
  const [words = ''] = annex.exec(statement.view) ?? [];
  const paper = words ? statement.papers.find(({ from }) => from >= words.length) : undefined;
  if (!paper || paper.own || paper.from !== words.length) return [];
  const rest = statement.view.slice(paper.to);
  const whole = words.includes('(')
    ? /^[^)]{0,400}\)?[.\s]*$/u.test(rest)
    : rest.length <= PART && !/\s(?:được|phải|thì|có)\s/u.test(rest);
  return whole
    ? [{ kind: 'annexed-to', heads: [{ paper }], confidence: 0.9, verbEnd: words.length }]
    : [];
}

/** "Văn phòng nhận được Công văn số ...", where the letter goes on to answer it. */
export function receivedIn(statement: Statement, text: string, whole: string): Act[] {
  const found = received.exec(statement.view);
  if (!found || statement.view.slice(0, found.index).includes('§')) return [];
  const answer =
    /trả\s+lời|phúc\s+đáp|có\s+ý\s+kiến\s+như\s+sau|ý\s+kiến\s+như\s+sau|đồng\s+ý|thống\s+nhất/iu;
  if (!answer.test(whole.slice(statement.start, statement.end + 1_500))) return [];
  const from = found.index + found[0].length;
  const heads = headsIn(statement, text, from, statement.view.length).slice(0, 3);
  return heads.length > 0 ? [{ kind: 'answers', heads, confidence: 0.85, verbEnd: from }] : [];
}

/** "Trong Quyết định số ..., tại Điều 3 xin đính chính như sau": the paper stands before the verb. */
export function correctedIn(statement: Statement, text: string): Act[] {
  const first = statement.papers.find(({ own }) => !own);
  if (
    !first ||
    !/^[^§@;.]{0,20}(?:tại|trong)\s[^§@;.]{0,120}$/u.test(statement.view.slice(0, first.from))
  )
    return [];
  const found = /^[^§;.]{0,300}\s(?:xin|nay)\s+(?:được\s+)?đính\s+chính/u.exec(
    statement.view.slice(first.to),
  );
  if (!found) return [];
  const heads = headsIn(statement, text, 0, first.to);
  return [{ kind: 'corrects', heads, confidence: 0.9, verbEnd: first.to + found[0].length }];
}

/** What a consolidated text holds: the paper named first, and those by which it was amended. */
export function consolidatedIn(statement: Statement): Act[] {
  const { view, papers } = statement;
  const first = papers.find(({ own }) => !own);
  if (
    !first ||
    first.from > 3 ||
    !/^[^;.]{0,400}được\s+(?:sửa\s+đổi|bổ\s+sung)[^§]{0,80}(?:bởi|theo)\s*:?/u.test(
      view.slice(first.to),
    )
  )
    return [];
  const heads = papers
    .filter(({ own, bracketed }) => !own && !bracketed)
    .map((paper) => ({ paper }));
  return [{ kind: 'consolidates', heads, confidence: 0.8, verbEnd: 0 }];
}
