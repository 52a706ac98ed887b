import type { RuleSet } from '../rule-set.ts';
import { partyRules, type Say } from './party.ts';
import { between } from './values.ts';

/** The official text was not seen: what accounts of it agree on is sure, the rest is not. */
const say: Say = (value, part, certainty = 'sure') => ({
  value,
  source: `Hướng dẫn 05-HD/VPTW, phần về ${part} (theo các bản giới thiệu)`,
  certainty,
});

const shared = partyRules(say);

/** Party papers since 27/5/2026. */
export const hd05: RuleSet = {
  ...shared,
  id: 'HD05-2026',
  name: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng',
  from: '2026-05-27',
  lines: say({ ...between(18, 22, 18), unit: 'points exactly' }, 'nội dung văn bản', 'probable'),
  words: {
    ...shared.words,
    'about.letter': { ...say('về việc', 'trích yếu công văn', 'open'), setting: 'about.letter' },
    'addressee.submission': say('Kính trình:', 'nơi nhận', 'probable'),
    'basis.last': { ...say('.', 'nội dung văn bản', 'open'), setting: 'basis.last' },
    'recipients.end': say(';', 'nơi nhận', 'probable'),
  },
};
