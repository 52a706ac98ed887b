import { asByte } from './bytes.ts';

// RFC 1456, the bytes 80 to FF.
const HIGH =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
  'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
  'àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';
const FIRST = 0x80;
// Six rare capitals stand where ASCII has control characters.
const LOW = new Map([
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
]);

// In the place of capitals Windows has quotes and dashes; only behind a capital are they letters.
const punctuation = /[‘’“”•–—…]/;

/** Unicode for a text in VISCII that was read as Windows-1252 or Latin 1. */
export const fromViscii = (text: string): string =>
  Array.from(text, (sign, at) => {
    const byte = asByte(sign);
    if (byte === undefined) return sign;
    if (punctuation.test(sign) && !/\p{Lu}/u.test(text[at - 1] ?? '')) return sign;
    return (byte < FIRST ? LOW.get(byte) : HIGH[byte - FIRST]) ?? sign;
  }).join('');
