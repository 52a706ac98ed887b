import { fold } from '../text/fold.ts';

export type Unit = { id: number; name: string; shortName: string; parentId: number | null };

/** The committee, those who act for it between its sessions, and its office, which writes for them. */
const central =
  /^(?:(?:ban thuong vu|thuong truc|ban chap hanh)(?: (?:thanh uy|tinh uy|dang bo (?:thanh pho|tinh)).*)?|(?:thanh uy|tinh uy)(?! vien).*|van phong(?: (?:thanh|tinh) uy.*)?)$/;

/** "Các cơ quan, đơn vị": whoever is written to. */
const anybody =
  /^(?:(?:cac|nhung|moi|tung|quy|toan the|thu truong|lanh dao|nguoi dung dau)[ ,]+)+(?:co quan|don vi|dia phuong|dong chi|to chuc|cap uy|nganh|cap)(?:[ ,]+(?:co quan|don vi|dia phuong|dong chi|to chuc|cap uy|nganh|cap|va|ca nhan|co|lien quan|lien|quan|tren|tham muu|giup viec|cua thanh uy|thanh uy|truc thuoc))*$/;

const post =
  /^(?:cac |dong chi )?(?:chanh|truong|pho truong|pho chanh|giam doc|thu truong|chu nhiem|lanh dao|bi thu|pho bi thu) /;
const plain = (written: string) => fold(written).replace(/\s+/g, ' ').trim();

/** Whether the name that a text asks is nobody's own: everybody who is written to. */
export const isAnybody = (lead: string | null): boolean => {
  const asked = plain(lead ?? '');
  return asked === '' || anybody.test(asked);
};

/** Whether it is the committee or one of those who act for it. */
export const isCentral = (lead: string): boolean => central.test(plain(lead).replace(post, ''));

/**
 * Whether a name that a text asks means a body or one of its units. The committee and its office are
 * one here, for the office writes what the committee answers; another body by name is not: a letter
 * of ours does not do a department's work.
 *
 * @param body - its names, as the record has them and as they are printed
 */
export function isOf(lead: string, body: string[], units: Unit[]): boolean {
  const asked = plain(lead);
  const names = body.map(plain).filter(Boolean);
  const held = [asked, asked.replace(post, '')];
  if (held.some((one) => names.some((name) => isSame(name, one)))) return true;
  const isOurs = names.some((name) => central.test(name));
  if (isOurs && held.some((one) => central.test(one))) return true;
  const roots = units.filter(({ name }) =>
    isOurs ? central.test(plain(name)) : names.some((own) => isSame(own, plain(name))),
  );
  return below(roots, units).some(
    ({ name, shortName }) =>
      held.some((one) => isSame(plain(name), one)) || asked === plain(shortName),
  );
}

/** "Văn phòng Thành ủy Hương Giang" is the "Văn phòng Thành ủy" that a letter asks. */
const isSame = (one: string, other: string) =>
  one === other ||
  (isNamed(other) && one.startsWith(`${other} `)) ||
  (isNamed(one) && other.startsWith(`${one} `));

/** One or two words are a kind of body, not a body: "Đảng ủy", "Văn phòng". */
const isNamed = (name: string) => name.split(' ').length > 2;

function below(roots: Unit[], units: Unit[]): Unit[] {
  const children = units.filter(({ parentId }) => roots.some(({ id }) => id === parentId));
  const fresh = children.filter((one) => !roots.includes(one));
  return fresh.length === 0 ? roots : below([...roots, ...fresh], units);
}
