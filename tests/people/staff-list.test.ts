import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeLogin, proposeShortName } from '../../src/people/logins.ts';
import { isLogin } from '../../src/people/person-form.ts';
import type { people, units } from '../../src/people/schema.ts';
import { textOf } from '../../src/people/staff-bytes.ts';
import { readStaffList } from '../../src/people/staff-list.ts';
import { planStaff } from '../../src/people/staff-plan.ts';

type Person = typeof people.$inferSelect;
type Unit = typeof units.$inferSelect;

const linesOf = (text: string) => {
  const list = readStaffList(text);
  if ('problem' in list) throw new Error(list.problem);
  return list.lines;
};
const khue = {
  name: 'Phạm Ngọc Khuê',
  login: 'khue.pn',
  position: 'Chuyên viên',
  unit: 'VPTU',
  role: 'Chuyên viên',
};

describe('reading a list of staff', () => {
  it.each([
    [
      'commas',
      'Họ tên,Tên đăng nhập,Chức vụ,Đơn vị,Vai trò\nPhạm Ngọc Khuê,khue.pn,Chuyên viên,VPTU,Chuyên viên',
    ],
    [
      'semicolons',
      'Họ tên;Tên đăng nhập;Chức vụ;Đơn vị;Vai trò\r\nPhạm Ngọc Khuê;khue.pn;Chuyên viên;VPTU;Chuyên viên\r\n',
    ],
    [
      'tabs',
      'Họ tên\tTên đăng nhập\tChức vụ\tĐơn vị\tVai trò\nPhạm Ngọc Khuê\tkhue.pn\tChuyên viên\tVPTU\tChuyên viên',
    ],
    [
      'old Mac line ends',
      'Họ tên,Tên đăng nhập,Chức vụ,Đơn vị,Vai trò\rPhạm Ngọc Khuê,khue.pn,Chuyên viên,VPTU,Chuyên viên',
    ],
    [
      'names of columns without accents',
      'ho_ten,dang_nhap,chuc_vu,don_vi,vai\nPhạm Ngọc Khuê,khue.pn,Chuyên viên,VPTU,Chuyên viên',
    ],
    [
      'capitals and marks in them',
      'HỌ VÀ TÊN (*),Tài khoản,CHỨC DANH,Phòng/ban,Vai trò\nPHẠM NGỌC KHUÊ,khue.pn,Chuyên viên,VPTU,Chuyên viên'.replace(
        'Phòng/ban',
        'Phòng, ban'.replace(',', ''),
      ),
    ],
    [
      'another order and columns nobody asked for',
      'TT,Vai trò,Đơn vị,Điện thoại,Chức vụ,Họ tên,Tên đăng nhập\n1,Chuyên viên,VPTU,0912,Chuyên viên,Phạm Ngọc Khuê,khue.pn',
    ],
    [
      'a title above and what Excel writes first',
      'sep=;\nVĂN PHÒNG THÀNH ỦY;;;;\n;;;;\nDANH SÁCH CÁN BỘ;;;;\nHọ tên;Tên đăng nhập;Chức vụ;Đơn vị;Vai trò\nPhạm Ngọc Khuê;khue.pn;Chuyên viên;VPTU;Chuyên viên\n;;;;\n;;;;',
    ],
    [
      'quotation marks and stray spaces',
      '"Họ tên","Tên đăng nhập","Chức vụ","Đơn vị","Vai trò"\n"  Phạm  Ngọc\u00a0Khuê ","khue.pn","Chuyên\nviên","VPTU","Chuyên viên"',
    ],
    [
      'accents as separate characters',
      'Họ tên,Tên đăng nhập,Chức vụ,Đơn vị,Vai trò\nPhạm Ngọc Khuê,khue.pn,Chuyên viên,VPTU,Chuyên viên'.normalize(
        'NFD',
      ),
    ],
    [
      'its head once more on the next page',
      'Họ tên,Tên đăng nhập,Chức vụ,Đơn vị,Vai trò\nPhạm Ngọc Khuê,khue.pn,Chuyên viên,VPTU,Chuyên viên\nHọ tên,Tên đăng nhập,Chức vụ,Đơn vị,Vai trò',
    ],
  ])('with %s', (_, text) => {
    expect(linesOf(text)).toMatchObject([khue]);
  });

  it('numbers lines as a text editor does', () => {
    expect(linesOf('Họ tên\n\nLê An\n\n\nTrần Bình').map(({ line }) => line)).toEqual([3, 6]);
  });

  it('goes on after a quotation mark that nobody closed', () => {
    const lines = linesOf('Họ tên,Chức vụ\nLê An,"Trưởng phòng\nTrần Bình,Chuyên viên');

    expect(lines.map(({ name }) => name)).toEqual(['Lê An', 'Trần Bình']);
  });

  it.each([
    ['', 'Không thấy cột “Họ tên”'],
    ['Phạm Ngọc Khuê,khue.pn', 'Không thấy cột “Họ tên”'],
    ['Họ tên,Chức vụ\n,\n', 'chưa có người nào'],
    [`Họ tên\n${'Lê An\n'.repeat(2001)}`, 'dài quá 2000 dòng'],
  ])('says why there is nobody in it', (text, reason) => {
    expect(readStaffList(text)).toEqual({ problem: expect.stringContaining(reason) });
  });

  it('never fails, whatever the text', () => {
    const pieces = fc.constantFrom(
      'Họ tên',
      'Đơn vị',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r',
      '=',
      '\u0000',
      'Lê An',
      '\ufeff',
    );
    const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), text), (any) => {
        const list = readStaffList(any);
        if ('lines' in list) expect(list.lines.length).toBeGreaterThan(0);
        else expect(list.problem).toMatch(/\.$/);
        if ('lines' in list) planStaff(list.lines, { people: [], units: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the bytes of a list', () => {
  const text = 'Họ tên\nPhạm Ngọc Khuê';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', utf16],
    ['UTF-16, high byte first', Buffer.from(utf16).swap16()],
  ])('are read as %s', (_, bytes) => expect(textOf(bytes)).toBe(text));

  it('in an old encoding are refused rather than garbled', () => {
    expect(textOf(Buffer.from([0x50, 0x68, 0xb9, 0x6d]))).toBeUndefined();
  });
});

const unit = (id: number, name: string, shortName: string): Unit => ({
  id,
  name,
  shortName,
  parentId: null,
  closedAt: null,
  sample: false,
  createdAt: new Date(0),
});
const person = (id: number, fields: Partial<Person>): Person => ({
  id,
  login: `p${id}`,
  name: 'Lê An',
  position: '',
  role: 'reader',
  unitId: null,
  passwordHash: null,
  disabledAt: null,
  lastVisitAt: null,
  sample: false,
  createdAt: new Date(0),
  ...fields,
});
const office = unit(1, 'Văn phòng Thành ủy', 'VPTU');
const room = unit(2, 'Phòng Tổng hợp', 'TH');

describe('planning a list', () => {
  const HEAD = 'Họ tên,Tên đăng nhập,Chức vụ,Đơn vị,Vai trò\n';
  const plan = (rows: string, people: Person[] = [], known: Unit[] = [office, room]) =>
    planStaff(linesOf(HEAD + rows), { people, units: known });
  const reasonsOf = (...given: Parameters<typeof plan>) =>
    plan(...given).map((step) => ('reason' in step ? step.reason : step.action));

  it('makes newcomers readers of a unit, under a free login in the manner of the office', () => {
    expect(
      plan('Phạm Ngọc Khuê,,,van phong thanh uy,', [person(1, { login: 'khue.pn' })]),
    ).toMatchObject([
      { action: 'new', wanted: { login: 'khue.pn2', role: 'reader', unit: office } },
    ]);
  });

  it('never proposes a login that a later line asks for', () => {
    expect(
      plan('Lê An,,,,\nLý An,an.l,,,').map((step) => 'wanted' in step && step.wanted.login),
    ).toEqual(['an.l2', 'an.l']);
  });

  it('knows a person again by login, or by name and unit, and says what changes', () => {
    const known = [person(1, { login: 'an.l', unitId: 1, position: 'Chuyên viên' })];

    expect(plan('Lê An,an.l,Phó trưởng phòng,TH,Văn thư', known)).toMatchObject([
      { action: 'change', id: 1, changes: ['chức vụ', 'đơn vị', 'vai trò (trước là Người đọc)'] },
    ]);
    expect(plan('LÊ AN,,,VPTU,', known)).toMatchObject([{ action: 'same', login: 'an.l' }]);
    expect(plan('Le An,,,VPTU,', known)).toMatchObject([{ action: 'change', id: 1 }]);
  });

  it('leaves alone what the list does not say', () => {
    const known = [person(1, { login: 'an.l', unitId: 2, position: 'Trưởng phòng', role: 'head' })];

    expect(plan('Lê An,an.l,,,', known)).toMatchObject([{ action: 'same' }]);
  });

  it.each([
    [',an.l,,,', 'Thiếu họ tên.'],
    ['=cmd|x,,,,', 'Họ tên không đọc được.'],
    ['Tổng cộng: 12,,,,', 'Họ tên không đọc được.'],
    ['Lê An,lê an,,,', 'Tên đăng nhập chỉ gồm chữ không dấu'],
    ['Lê An,,,,vua', 'Không rõ vai trò'],
    [`Lê An,,${'x'.repeat(151)},,`, 'Chức vụ dài quá'],
    [`Lê An,,,${'x'.repeat(151)},`, 'Tên đơn vị dài quá'],
  ])('skips %s with a reason, and the rest goes on', (row, reason) => {
    expect(reasonsOf(`${row}\nTrần Bình,,,,`)).toEqual([expect.stringContaining(reason), 'new']);
  });

  it('does not guess who is meant', () => {
    const two = [person(1, { unitId: 1 }), person(2, { unitId: 2 })];

    expect(reasonsOf('Lê An,,,,', two)).toEqual([expect.stringContaining('cùng họ tên')]);
    expect(reasonsOf('Lê An,,,Ban mới,', two)).toEqual([expect.stringContaining('cùng họ tên')]);
    expect(reasonsOf('Lê An,,,TH,', two)).toEqual(['same']);
    expect(reasonsOf('Lê An,,,TH,', [], [room, unit(3, 'TH', 'X'), unit(4, 'TH', 'Y')])).toEqual([
      'new',
    ]);
    expect(
      reasonsOf('Lê An,,,Tổ một,', [], [unit(3, 'Tổ một', 'X'), unit(4, 'Tổ Một', 'Y')]),
    ).toEqual([expect.stringContaining('nhiều đơn vị cùng tên')]);
  });

  it('takes one line a person', () => {
    expect(reasonsOf('Lê An,,,TH,\nLê An,,,Phòng tổng hợp,\nLê An,,,VPTU,')).toEqual([
      'new',
      expect.stringContaining('Trùng với dòng 2'),
      'new',
    ]);
    expect(reasonsOf('Lê An,an.l,,,\nTrần Bình,AN.L,,,')).toEqual([
      'new',
      expect.stringContaining('dòng 2'),
    ]);
  });

  it('neither touches the sample nor takes an administrator down', () => {
    const sample = person(1, { login: 'an.l', sample: true });
    const administrator = person(2, { login: 'qt', name: 'Trần Bình', role: 'administrator' });

    expect(
      reasonsOf('Lê An,an.l,,,\nTrần Bình,qt,,,Văn thư\nLê An,,,TH,', [sample, administrator]),
    ).toEqual([
      expect.stringContaining('kho mẫu'),
      expect.stringContaining('quyền quản trị'),
      'new',
    ]);
  });

  it.each([
    ['Văn thư', 'clerk'],
    ['VĂN THƯ, LƯU TRỮ', 'clerk'],
    ['lanh dao don vi', 'head'],
    ['Lãnh đạo', 'leader'],
    ['Quản trị viên', 'administrator'],
    ['reader', 'reader'],
  ])('reads the role %j', (written, role) => {
    expect(plan(`Lê An,,,,"${written}"`)).toMatchObject([{ wanted: { role } }]);
  });
});

describe('proposed names', () => {
  it('are the given name and the initials of the rest', () => {
    const taken = new Set(['khue.pn', 'khue.pn2']);
    expect(proposeLogin('Phạm Ngọc Khuê', (login) => taken.has(login))).toBe('khue.pn3');
    expect(proposeLogin('Đỗ Ê', () => false)).toBe('e.d');
    expect(proposeLogin('Y', () => false)).toBe('yx');
    expect(proposeShortName('Ban Tổ chức', (name) => name === 'BTC')).toBe('BTC2');
  });

  it('are logins for any name at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(isLogin(proposeLogin(name, () => false))).toBe(true);
        expect(proposeShortName(name, () => false)).toMatch(/^[A-Z0-9]{1,16}$/);
      }),
    );
  });
});
