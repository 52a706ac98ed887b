import { accented } from '../text/tokens.ts';

const SHORTEST = 2; // words in a row
const MOST = 3; // runs told

/** Words that tell nothing of what a paper is about, in whatever row they stand. */
const COMMON = new Set(
  'về việc của và các những cho với theo tại trong được để thực hiện triển khai đề nghị xin ý kiến trả lời báo cáo kết quả thành phố thành ủy năm quý tháng ngày số một số nhiệm vụ công tác tình hình ban thường vụ văn phòng đảng phường xã'.split(
    ' ',
  ),
);

/** The longest rows of words that two titles have in common, as the first writes them. */
export function sharedRuns(one: string, other: string): string[] {
  const [own, others] = [accented(one), ` ${accented(other).join(' ')} `];
  const runs: string[][] = [];
  for (let at = 0; at < own.length; ) {
    let length = 0;
    while (
      at + length < own.length &&
      others.includes(` ${own.slice(at, at + length + 1).join(' ')} `)
    )
      length++;
    const run = trimmed(own.slice(at, at + length));
    if (run.length >= SHORTEST) runs.push(run);
    at += Math.max(1, length);
  }
  const told = runs.sort((a, b) => b.length - a.length).map((run) => run.join(' '));
  return [...new Set(told)].slice(0, MOST);
}

/** Without what is common at both ends, and nothing where all of it is. */
function trimmed(run: string[]): string[] {
  const first = run.findIndex((word) => !COMMON.has(word));
  const last = run.findLastIndex((word) => !COMMON.has(word));
  return first < 0 || last === first ? [] : run.slice(first, last + 1);
}
