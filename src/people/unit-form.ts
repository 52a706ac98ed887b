import { z } from 'zod';
import { line } from './form.ts';
import { chosenId } from './person-form.ts';

export const LONGEST_UNIT_NAME = 150; // characters
const LONGEST_SHORT_NAME = 20;

export const UnitForm = z.object({
  name: line(LONGEST_UNIT_NAME).refine((text) => /\p{L}/u.test(text), 'Xin ghi tên đơn vị.'),
  shortName: line(LONGEST_SHORT_NAME).refine((text) => text !== '', 'Xin ghi tên viết tắt.'),
  parentId: chosenId,
});

export type UnitForm = z.infer<typeof UnitForm>;
