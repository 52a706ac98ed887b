import { fold } from '../../text/fold.ts';

const SHORT: [RegExp, string][] = [
  [/\bubmttq(?:vn)?\b/g, 'uy ban mat tran to quoc'],
  [/\bmttq(?:vn)?\b/g, 'mat tran to quoc'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubkt\b/g, 'uy ban kiem tra'],
  [/\bbtg ?(?:&|va) ?dv\b|\bbtgdv\b/g, 'ban tuyen giao va dan van'],
  [/\b(?:vp)\b/g, 'van phong'],
  [/\btp\.? /g, 'thanh pho '],
];

const plain = (text: string) =>
  SHORT.reduce((read, [short, long]) => read.replace(short, long), fold(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const spelledOut = plain;

/** How a body's name begins; a class of work or a word of the sentence begins with none of them. */
const BODY =
  /^(?:Ban(?! hành| [Cc]hấp hành| [Tt]hường vụ| [Bb]í thư)|Sở|Đảng ủy|Đảng uỷ|Ủy ban|Uỷ ban|UBND|UBKT|UBMTTQ|Văn phòng|Công an|Bộ(?! máy| tài| hồ| phận)|Mặt trận|Hội(?! nghị| thảo| đồng thi)|Đoàn(?! kết)|Thành đoàn|Tỉnh đoàn|Liên đoàn|Liên minh|Thanh tra|Kho bạc|Ngân hàng|Bảo hiểm|Tòa án|Viện|Trung tâm|Trường|Học viện|Đài|Báo(?! cáo)|Chi cục|Cục|Thuế|Hải quan|Phòng(?! chống|, chống))(?!\p{L})/u;

const LONGEST = 12; // words; more are a part of the sentence

/** Whether a name is that of one body: not a class, and more than the kind of it. */
export const isNamed = (name: string): boolean =>
  BODY.test(name) &&
  !/\d|\s(?:phụ trách|nghe)\s/u.test(name) &&
  name.split(' ').length <= LONGEST &&
  !/(?:^|\s)(?:các|những|mỗi|từng)(?:\s|$)/iu.test(name) &&
  !/\s(?:cấp|trực thuộc|liên quan|có thẩm quyền|nêu trên|này|đó|sở tại)(?:\s|$)/iu.test(name) &&
  plain(name).split(' ').length > 1 &&
  !/^(?:dang uy|uy ban nhan dan|hoi dong nhan dan|van phong|ban|so|phong|cong an|bo)(?: (?:phuong|xa|phuong xa|thanh pho|cap uy))?$/.test(
    plain(name),
  );

/** Whether a line of recipients names a body: by name, in a list with one head, or by its class. */
export function covers(line: string, name: string): boolean {
  const [held, asked] = [` ${plain(line)} `, plain(name)];
  if (held.includes(` ${asked} `)) return true;
  const own = asked.replace(OF_COMMITTEE, '');
  if (own.split(' ').length > 1 && held.includes(` ${own} `)) return true;
  if (asked.startsWith(`${held.trim()} `) && held.trim().split(' ').length > 2) return true;
  if (inList(held, asked) || inList(held, own)) return true;
  if (inShort(line, asked) || inShort(line, own)) return true;
  if (/(?:^| )cac (?:co quan don vi|don vi|noi nhan)(?: |$)/.test(held.trim())) return true;
  return CLASSES.some(([members, line]) => members.test(asked) && line.test(held));
}

const OF_COMMITTEE = / (?:thanh uy|tinh uy|thanh pho|tinh)(?: .*)?$/;

/** "Các Sở: Tài chính, Nội vụ", "các đảng ủy phường Kim Sa, Đông Kiều": one head for all. */
function inList(held: string, asked: string): boolean {
  for (const head of [
    'so',
    'ban',
    'bo',
    'phong',
    'dang uy phuong',
    'dang uy xa',
    'dang uy',
    'cong an',
  ]) {
    if (!asked.startsWith(`${head} `) || !held.includes(`cac ${head} `)) continue;
    const rest = asked.slice(head.length + 1);
    if (rest !== '' && held.slice(held.indexOf(`cac ${head} `)).includes(` ${rest} `)) return true;
  }
  return false;
}

/** "TAND", "Sở GD&ĐT", "BTCTU": the first letters of a name, or of what stands behind its head. */
function inShort(line: string, name: string): boolean {
  const words = name.split(' ').filter((word) => word !== 'va');
  const [head = '', ...rest] = words;
  if (rest.length === 0) return false;
  const shorts = fold(line)
    .replace(/\s*(?:&|\bva\b)\s*(?=[a-zđ]{2,4}\b)/g, '')
    .split(/[^a-z0-9]+/);
  const letters = (of: string[]) => of.map((word) => word[0]).join('');
  if (words.length > 2 && shorts.includes(letters(words))) return true;
  const behind = letters(rest);
  return rest.length > 1 && shorts.includes(head) && shorts.includes(behind);
}

/** Members of a class, and the lines that name the class. */
const CLASSES: [RegExp, RegExp][] = [
  [
    /^(?:ban .*(?:thanh uy|tinh uy)|uy ban kiem tra|van phong (?:thanh uy|tinh uy)|ban (?:to chuc|noi chinh|tuyen giao|dan van))/,
    / cac (?:ban(?: dang)?(?: (?:thanh uy|tinh uy|cua))?|co quan (?:chuyen trach )?tham muu|co quan tham muu|ban dang|ban va co quan|ban xay dung dang) /,
  ],
  [
    /^dang uy /,
    / cac (?:(?:dang uy|dang bo|cap uy|to chuc dang|huyen uy|quan uy)(?: .*)? truc thuoc|dang uy (?:phuong|xa) (?:va )?(?:phuong|xa)|(?:dong chi )?bi thu dang uy |dang uy (?:dac khu)? |cap uy (?:to chuc dang |co so )?|dang uy xa phuong|quan uy|huyen uy)/,
  ],
  [
    /^dang uy (?:phuong|xa|dac khu)/,
    / (?:dang uy (?:cac|tat ca)|\d+ dang uy|dang uy (?:phuong xa|xa phuong)) /,
  ],
  [/^dang uy (?!uy ban)/, / cac dang uy $/],
  [/^bo chi huy quan su/, / quan su /],
  [
    /^(?:so |thanh tra |cong an thanh pho|cong an tinh|ban quan ly |bo chi huy|van phong uy ban|cuc |thue )/,
    / (?:cac )?(?:so ban nganh|so nganh|ban nganh|so ban nganh doan the|so va co quan|so co quan|co quan chuyen mon) /,
  ],
  [/^so /, / cac so (?:thuoc|ban|nganh|va|co|truc thuoc)/],
  [
    /^(?:uy ban nhan dan) (?:phuong|xa|dac khu|huyen|quan|thi xa)/,
    / (?:uy ban nhan dan|chu tich uy ban nhan dan) (?:cac |cap |tat ca |\d+ )/,
  ],
  [
    /^(?:uy ban mat tran|mat tran|hoi |lien doan lao dong|doan thanh nien|thanh doan|tinh doan)/,
    / (?:mat tran to quoc|cac to chuc chinh tri xa hoi|cac doan the|doan the|cac to chuc chinh tri) /,
  ],
  [/^bo |^thanh tra chinh phu|^ngan hang nha nuoc/, / cac bo(?: co quan ngang bo)?/],
  [
    /^phong |^trung tam /,
    / cac (?:phong|don vi|phong ban|phong chuyen mon|phong don vi)(?: truc thuoc| thuoc| ban| don| chuyen| cua| )/,
  ],
  [/^truong |^hoc vien /, / cac truong /],
];
