import { fold } from '../text/fold.ts';

/**
 * What people here take first when they have to think of a password: names of the thing, of the
 * office, of places, of love, rows of keys. Written as letters alone, for digits and marks around a
 * word do not make it harder to guess.
 */
const words = new Set(
  `matkhau matkhaumoi matkhaucu matkhaumacdinh matkhaucuatoi matkhaucanhan doimatkhau khongbiet
   khongnho khongcomatkhau quenmatkhau quenroi password passwd pass passcode qwerty qwertyuiop qwert
   qwertyuiopasdfghjkl asdfghjkl asdfgh asdf asdfghjklzxcvbnm zxcvbnm zxcvbn qazwsx qazwsxedc
   qweasdzxc qwe abc abcd abcde abcdef abcdefgh abcdefghi abcdefghij abcdefghijk abcxyz aabbcc xyz
   iloveyou ilove loveyou anhyeuem emyeuanh yeuem yeuanh yeunhau anhnhoem emnhoanh yeumaimai
   yeuemnhieu yeumotnguoi conyeume conyeubo giadinh giadinhtoi hanhphuc binhan bome chame
   vietnam vietnamvodich vietnammuonnam toiyeuvietnam yeuvietnam dongvietnam hanoi saigon
   hochiminh hcm tphcm danang haiphong cantho hue quangninh nghean thanhhoa thaibinh namdinh
   thanhpho thanhuy thanhuyvien tinhuy quanuy huyenuy danguy vanphong vanphongthanhuy vanphongtinhuy
   vanphongdanguy vptu vptw chanhvanphong chuyenvien vanthu luutru lanhdao bithu dang dangvien
   dangcongsan dangcongsanvietnam dangbo chibo doanthanhnien bantochuc bantuyengiao bannoichinh
   ubnd uybannhandan thammuu congtrithuc trithuc vanban nghiquyet admin administrator quantri
   quantrivien quantrihethong nguoidung taikhoan user username test thunghiem kiemtra demo guest
   welcome xinchao chaomung letmein changeme default macdinh secret bimat login dangnhap master
   root toor system hethong server maytinh internet computer motbabon motbabonnam motbabonnamsau
   mothaiba mothaibabon khongmothai sunshine princess football bongda monkey dragon superman batman
   trustno shadow michael google facebook zalo tiktok youtube samsung iphone apple
   xuan ha thu dong thang ngay sinhnhat ngaysinh namsinh tet chucmungnammoi nammoi phatloc phattai
   phatdat locphat thantai maymman maymann`.split(/\s+/),
);

const LOOKALIKES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
  '8': 'b',
};

/** The letters of a text: without accents, digits or marks. */
export const lettersOf = (text: string) => fold(text).replace(/[^\p{L}]/gu, '');

/**
 * Whether a password is such a word, or two, or one over and over, whatever stands around it and
 * whatever signs stand for its letters ("M@tkh4u2025", "hanoi-hanoi").
 */
export function isCommon(password: string): boolean {
  const bare = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''); // a year or a count, no letters in disguise
  const looked = [...bare].map((sign) => LOOKALIKES[sign] ?? sign).join('');
  return [lettersOf(password), lettersOf(looked)].some(isWords);
}

const isWords = (letters: string): boolean => {
  if (words.has(letters)) return true;
  const once = /^(.+?)\1+$/.exec(letters)?.[1]; // a word again and again
  if (once && words.has(once)) return true;
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => i + 1).some(
    (cut) => words.has(letters.slice(0, cut)) && words.has(letters.slice(cut)),
  );
};
