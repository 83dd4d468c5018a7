/** What an editor need not type: today, the agency of last time, the next number of the series. */
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

test('the second document of an agency begins with that agency and the next number', async ({
  editor,
  site,
}) => {
  await steps.openNew(editor, site.baseUrl, 'directives');
  await expect(steps.field(editor, 'publishedOn')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
  await steps.fillDirective(editor, {
    title: 'Kế hoạch đầu',
    number: '7/CT-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Tóm tắt.',
    body: 'Nội dung.',
  });
  await steps.save(editor);
  await steps.openNew(editor, site.baseUrl, 'directives');
  await expect(editor.getByText('Ủy ban nhân dân tỉnh Minh Họa', { exact: true })).toBeVisible();
  await steps.choose(editor, steps.field(editor, 'type'), 'Kế hoạch');
  await steps.typeText(editor, steps.field(editor, 'issuedOn'), '2026-11-20');
  const next = editor.getByRole('button', { name: /^\d+\/KH-UBND$/ });
  const number = (await next.textContent()) ?? '';
  await next.click();
  await expect(steps.field(editor, 'number')).toHaveValue(number);
  await expect(next).toBeHidden();
});
