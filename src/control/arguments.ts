import { parseArgs } from 'node:util';

const options = {
  json: { type: 'boolean', default: false },
  as: { type: 'string' },
  limit: { type: 'string' },
} as const;

/** The words and options of a command. @throws with a sentence for an option that it cannot read */
export function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [, option = ''] = /'(-[^' ]*)/.exec(String(error)) ?? [];
    throw new Error(`Không hiểu tham số ${option}; README có danh sách lệnh và tham số.`);
  }
}
