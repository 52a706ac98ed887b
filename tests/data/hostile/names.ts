import type { HostileFile } from './entry.ts';

type HostileName = Omit<HostileFile, 'content'> & {
  content: () => string;
  shown?: string; // as the portal keeps it
};

const SECRET =
  'Không nhận: tên tệp ghi “Tối mật”, mà Điều 5 Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 cấm lưu giữ bí mật nhà nước trên máy tính nối mạng; hãy gỡ tệp khỏi máy này và giao bản giấy hoặc thiết bị lưu cho văn thư mật, còn nếu văn bản không mật thì sửa chỗ ghi đó rồi nộp lại.';

let count = 0;
const named = (what: string, name: string, shown: string): HostileName => {
  const ordinal = ++count;
  return {
    what: `a name ${what}`,
    name,
    shown,
    content: () => `Nội dung bình thường của tệp thứ ${ordinal} trong phép thử tên tệp.`,
  };
};
const secret = (what: string, name: string): HostileName => ({
  ...named(what, name, ''),
  says: SECRET,
});

export const hostileNames: HostileName[] = [
  named('that climbs', '../../../etc/passwd.txt', 'passwd.txt'),
  named('that climbs as in Windows', '..\\..\\windows\\system32\\a.txt', 'a.txt'),
  named('from the root', '/etc/cron.d/a.txt', 'a.txt'),
  named('of a drive', 'C:\\tai-lieu\\a-o-dia.txt', 'a-o-dia.txt'),
  named('with a turned direction', 'ke-hoach\u202etxt.exe.txt', 'ke-hoachtxt.exe.txt'),
  named('with signs of no width', 'ke\u200b-hoach\ufeff.txt', 'ke-hoach.txt'),
  named('with letters taken apart', 'Kế hoạch.txt'.normalize('NFD'), 'Kế hoạch.txt'),
  named('of 300 letters', `${'ế'.repeat(300)}.txt`, `${'ế'.repeat(176)}.txt`),
  named('of marks', `a${'\u0301'.repeat(100)}.txt`, `\u00e1${'\u0301'.repeat(99)}.txt`),
  named('that is a script', '<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'),
  named('that is a method of objects', '__proto__', '__proto__'),
  named('that is a device', 'CON', 'CON'),
  named('that is hidden', '.htaccess', '.htaccess'),
  named('of blanks', '   ', 'khong-ten'),
  named('with a percent sign', '100%25%00.txt', '100%25%00.txt'),
  named('that is a command', '$(reboot);`id`|a.txt', '$(reboot);`id`|a.txt'),
  named('that is a formula', '=HYPERLINK(1;2).txt', '=HYPERLINK(1;2).txt'),
  secret('that says secret', 'TỐI MẬT - kế hoạch.txt'),
];
