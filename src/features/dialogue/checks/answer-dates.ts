/** Do the meeting, its promises and their answers come in that order? */
import { isArchived } from '#features/dialogue/rules/phase.ts';
import type { Dialogue } from '#features/dialogue/schema.ts';
import { formatDate } from '#lib/local-date.ts';
import { checkEach, type Finding } from '#check/context.ts';

function* questionFindings({ on, questions = [] }: Dialogue): Generator<Finding> {
  for (const [index, { dueOn, doneOn, movedFrom = [], status, answer }] of questions.entries()) {
    const at = (key: string) => ['questions', index, key];
    for (const [move, moved] of movedFrom.entries()) {
      const path = [...at('movedFrom'), move];
      if (moved.dueOn < on || moved.on < on)
        yield {
          path,
          fault: `Hạn cũ hoặc ngày thông báo dời hạn đứng trước ngày đối thoại (${formatDate(on)}).`,
          cure: 'Sửa ngày.',
        };
      if (moved.dueOn === (movedFrom[move + 1]?.dueOn ?? dueOn))
        yield {
          path: [...path, 'dueOn'],
          fault: `Hạn cũ (${formatDate(moved.dueOn)}) trùng với hạn sau khi dời.`,
          cure: 'Ghi hạn trước khi dời ở “Hạn đã dời”, hạn mới ở “Hạn giải quyết”; lần dời đầu ở trên.',
        };
    }
    if (doneOn && doneOn < on)
      yield {
        path: at('doneOn'),
        fault: `Giải quyết xong (${formatDate(doneOn)}) trước ngày đối thoại (${formatDate(on)}).`,
        cure: 'Sửa ngày.',
      };
    if (dueOn && dueOn < on)
      yield {
        path: at('dueOn'),
        fault: `Hạn (${formatDate(dueOn)}) trước ngày đối thoại (${formatDate(on)}).`,
        cure: 'Sửa hạn.',
      };
    if (status === 'done' && !doneOn)
      yield {
        severity: 'warning',
        path: at('status'),
        fault: 'Đã giải quyết xong nhưng chưa ghi ngày xong.',
        cure: 'Ghi “Ngày giải quyết xong”.',
      };
    if (status === 'answered' && !answer)
      yield {
        severity: 'warning',
        path: at('status'),
        fault: 'Ghi “Đã trả lời” nhưng chưa có câu trả lời.',
        cure: 'Ghi nội dung trả lời.',
      };
  }
}

function* dialogueFindings(dialogue: Dialogue, today: string): Generator<Finding> {
  const { on, from, to, askBefore, status } = dialogue;
  if (from && to && to <= from)
    yield { path: ['to'], fault: 'Giờ kết thúc không sau giờ bắt đầu.', cure: 'Sửa giờ.' };
  if (askBefore && askBefore > on)
    yield {
      path: ['askBefore'],
      fault: 'Nhận câu hỏi đến sau ngày đối thoại.',
      cure: 'Ghi ngày trước hoặc bằng ngày đối thoại.',
    };
  if (status === 'held' && on > today)
    yield {
      path: ['status'],
      fault: `Ghi “Đã diễn ra” cho ngày chưa tới (${formatDate(on)}).`,
      cure: 'Ghi “Sắp diễn ra” cho đến khi đã diễn ra.',
    };
  if (status === 'announced' && on < today && !isArchived(dialogue))
    yield {
      severity: 'warning',
      path: ['status'],
      fault: `Ngày đối thoại (${formatDate(on)}) đã qua mà vẫn ghi “Sắp diễn ra”.`,
      cure: 'Ghi “Đã diễn ra” và các câu hỏi, hoặc “Không tổ chức”.',
    };
  yield* questionFindings(dialogue);
}

export const answerDates = checkEach('answer-dates', 'dialogues', ({ data }, { today }) =>
  dialogueFindings(data, today),
);
