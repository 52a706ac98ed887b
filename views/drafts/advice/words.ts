/** What an advice file was kept at. */
export const occasionWords = {
  export: 'xuất tệp Word',
  print: 'mở bản in',
  sent: 'trình lên',
  closed: 'đóng hồ sơ',
} as const;

/** What changed in a source after it was put in. */
export const changeWords: Record<string, string> = {
  closed: 'không còn mở',
  text: 'có lời khác',
  act: 'bị văn bản khác tác động',
  fact: 'văn thư ghi nhận hiệu lực',
  state: 'hiệu lực khác trước',
};
