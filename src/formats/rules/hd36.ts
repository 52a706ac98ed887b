import type { RuleSet } from '../rule-set.ts';
import { partyRules, type Say } from './party.ts';

const say: Say = (value, part, certainty = 'sure') => ({
  value,
  source: `Hướng dẫn 36-HD/VPTW, phần về ${part}`,
  certainty,
});

/** Party papers from 2018 until HD05; public accounts of it and its table of sizes agree. */
export const hd36: RuleSet = {
  ...partyRules(say),
  id: 'HD36-2018',
  name: 'Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng',
  from: '2018-04-03',
  until: '2026-05-27',
};
