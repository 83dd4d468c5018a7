/** `content/search-terms.yml`: words that the search reads as others. */
import * as z from 'zod';
import { foldText } from '#lib/fold-text.ts';
import { isSyllable } from '#lib/vi-syllable.ts';
import { line, listOf } from '#features/schema-kit.ts';

/** Digits and signs would make it a document's number, which is a name. Empty is the line's fault. */
const ONE_WORD = /^(?:[\p{L}\p{M}]{2,})?$/u;

const abbreviationSchema = z.strictObject({
  short: line()
    .refine((short) => ONE_WORD.test(short), {
      error: 'phải là một từ liền, chỉ gồm chữ cái, ví dụ UBND',
      params: { cure: 'Bỏ dấu cách, chữ số và dấu câu; số, ký hiệu văn bản không khai ở đây.' },
    })
    .refine((short) => !isSyllable(foldText(short)), {
      error: 'viết thường, không dấu thì trùng với một tiếng của tiếng Việt',
      params: { cure: 'Bỏ mục này: ai tìm tiếng ấy cũng sẽ bị hiểu là cụm từ viết đầy đủ.' },
    })
    .meta({
      label: 'Viết tắt',
      hint: 'Một từ liền, ví dụ UBND. Gõ chữ thường, không dấu cũng được hiểu, nên không ghi từ trùng với một tiếng của tiếng Việt, như TU, CO',
    }),
  full: line().meta({ label: 'Viết đầy đủ', hint: 'Ví dụ: Ủy ban nhân dân' }),
});
type Abbreviation = z.output<typeof abbreviationSchema>;

/** The search reads a short form in any case and without marks: each may mean one thing only. */
function refuseTwice(abbreviations: readonly Abbreviation[], context: z.RefinementCtx): void {
  const first = new Map<string, number>();
  for (const [at, { short }] of abbreviations.entries()) {
    const key = foldText(short);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else
      context.addIssue({
        code: 'custom',
        path: [at, 'short'],
        message: `đã có ở mục ${before + 1} (${abbreviations[before]?.full ?? ''})`,
        params: { cure: 'Giữ một mục với nghĩa hay dùng nhất, bỏ mục kia.' },
      });
  }
}

const relatedSchema = z.strictObject({
  words: listOf(line(), 'cách gọi').min(1, 'cần ít nhất một cách gọi').meta({
    label: 'Người đọc gọi là',
    hint: 'Từ hai tiếng trở lên, vì một tiếng có trong quá nhiều từ khác. Ví dụ: sổ đỏ',
  }),
  also: listOf(line(), 'từ của văn bản').min(1, 'cần ít nhất một từ của văn bản').meta({
    label: 'Văn bản gọi là',
    hint: 'Ví dụ: giấy chứng nhận quyền sử dụng đất',
  }),
});

export const searchTermsSchema = z.strictObject({
  abbreviations: z.array(abbreviationSchema).superRefine(refuseTwice).default([]).meta({
    label: 'Từ viết tắt',
    item: 'từ viết tắt',
    hint: 'Tìm từ viết tắt hay cụm từ đầy đủ thì kết quả như nhau',
  }),
  related: z.array(relatedSchema).default([]).meta({
    label: 'Từ gần nghĩa',
    item: 'nhóm từ',
    hint: 'Người đọc tìm bằng cách gọi quen thuộc thì trang tìm thêm từ mà văn bản dùng',
  }),
});
/** Words as the editor wrote them, with marks. */
export type SearchTerms = z.output<typeof searchTermsSchema>;
