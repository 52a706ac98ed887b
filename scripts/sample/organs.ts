/** A body that issues sample documents. `letterhead`: parent line (may be empty) and own line. */
export type SampleOrgan = {
  name: string;
  code: string;
  family: 'party' | 'state';
  letterhead: [parent: string, own: string];
  validFrom?: string;
  validTo?: string;
};

export type SampleSuccession = { predecessor: string; successor: string; on: string };
export type SampleTerm = { name: string; startsOn: string; endsOn?: string };

const CITY = 'THÀNH PHỐ HƯƠNG GIANG';
const COMMITTEE = 'THÀNH ỦY HƯƠNG GIANG';
const PARTY_OF_CITY = 'ĐẢNG BỘ THÀNH PHỐ HƯƠNG GIANG';
const MERGER = '2025-02-01'; // the invented city merged its committees' offices on this day
const TWO_TIERS = '2025-07-01'; // districts ended in the whole country

/** From the close of one city congress to the close of the next. */
export const terms: SampleTerm[] = [
  { name: '2020 - 2025', startsOn: '2020-10-16', endsOn: '2025-10-09' },
  { name: '2025 - 2030', startsOn: '2025-10-10' },
];

export const organs: SampleOrgan[] = [
  office('Đại hội đại biểu Đảng bộ thành phố Hương Giang lần thứ XVII', 'ĐH', [
    PARTY_OF_CITY,
    'ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVII',
  ]),
  office('Thành ủy Hương Giang', 'TU', ['', COMMITTEE]),
  office('Ban Thường vụ Thành ủy Hương Giang', 'TU', ['', COMMITTEE]),
  office('Văn phòng Thành ủy Hương Giang', 'VPTU', [COMMITTEE, 'VĂN PHÒNG']),
  office('Ban Tổ chức Thành ủy Hương Giang', 'BTCTU', [COMMITTEE, 'BAN TỔ CHỨC']),
  {
    ...office('Ban Tuyên giáo Thành ủy Hương Giang', 'BTGTU', [COMMITTEE, 'BAN TUYÊN GIÁO']),
    validTo: '2025-01-31',
  },
  {
    ...office('Ban Dân vận Thành ủy Hương Giang', 'BDVTU', [COMMITTEE, 'BAN DÂN VẬN']),
    validTo: '2025-01-31',
  },
  {
    ...office('Ban Tuyên giáo và Dân vận Thành ủy Hương Giang', 'BTGDVTU', [
      COMMITTEE,
      'BAN TUYÊN GIÁO VÀ DÂN VẬN',
    ]),
    validFrom: MERGER,
  },
  office('Ban Nội chính Thành ủy Hương Giang', 'BNCTU', [COMMITTEE, 'BAN NỘI CHÍNH']),
  office('Ủy ban Kiểm tra Thành ủy Hương Giang', 'UBKTTU', [COMMITTEE, 'ỦY BAN KIỂM TRA']),
  {
    ...office('Đảng ủy Ủy ban nhân dân thành phố Hương Giang', 'ĐU', [
      PARTY_OF_CITY,
      'ĐẢNG ỦY ỦY BAN NHÂN DÂN THÀNH PHỐ HƯƠNG GIANG',
    ]),
    validFrom: MERGER,
  },
  district('Quận ủy Tây Phố', 'QU', 'QUẬN ỦY TÂY PHỐ'),
  district('Huyện ủy Vĩnh An', 'HU', 'HUYỆN ỦY VĨNH AN'),
  commune('Đảng ủy phường Tây Phố', 'ĐẢNG ỦY PHƯỜNG TÂY PHỐ'),
  commune('Đảng ủy phường Kim Sa', 'ĐẢNG ỦY PHƯỜNG KIM SA'),
  commune('Đảng ủy xã Vĩnh An', 'ĐẢNG ỦY XÃ VĨNH AN'),
  commune('Đảng ủy xã Vĩnh Lâm', 'ĐẢNG ỦY XÃ VĨNH LÂM'),
  state('Ủy ban nhân dân thành phố Hương Giang', 'UBND', ['ỦY BAN NHÂN DÂN', CITY]),
  state('Hội đồng nhân dân thành phố Hương Giang', 'HĐND', ['HỘI ĐỒNG NHÂN DÂN', CITY]),
  office('Thành ủy Trà Dương', 'TU', ['', 'THÀNH ỦY TRÀ DƯƠNG']),
];

export const successions: SampleSuccession[] = [
  succession('Ban Tuyên giáo Thành ủy Hương Giang', MERGER, [
    'Ban Tuyên giáo và Dân vận Thành ủy Hương Giang',
  ]),
  succession('Ban Dân vận Thành ủy Hương Giang', MERGER, [
    'Ban Tuyên giáo và Dân vận Thành ủy Hương Giang',
  ]),
  succession('Quận ủy Tây Phố', TWO_TIERS, ['Đảng ủy phường Tây Phố', 'Đảng ủy phường Kim Sa']),
  succession('Huyện ủy Vĩnh An', TWO_TIERS, ['Đảng ủy xã Vĩnh An', 'Đảng ủy xã Vĩnh Lâm']),
].flat();

/** @throws {Error} when no such organ is listed: a letterhead is never guessed */
export function organNamed(name: string): SampleOrgan {
  const found = organs.find((organ) => organ.name === name);
  if (!found) throw new Error(`không có cơ quan “${name}” trong organs.ts`);
  return found;
}

function office(name: string, code: string, letterhead: [string, string]): SampleOrgan {
  return { name, code, family: 'party', letterhead };
}

function district(name: string, code: string, own: string): SampleOrgan {
  return { ...office(name, code, [PARTY_OF_CITY, own]), validTo: '2025-06-30' };
}

function commune(name: string, own: string): SampleOrgan {
  return { ...office(name, 'ĐU', [PARTY_OF_CITY, own]), validFrom: TWO_TIERS };
}

function state(name: string, code: string, letterhead: [string, string]): SampleOrgan {
  return { name, code, family: 'state', letterhead };
}

function succession(predecessor: string, on: string, successors: string[]): SampleSuccession[] {
  return successors.map((successor) => ({ predecessor, successor, on }));
}
