/** Stories that the agency registered in the year. */
import { pathOf } from '#features/concepts.ts';
import { counted, OPEN, proof, type Kind } from './kind.ts';

export const stories: Kind<'stories'> = {
  label: 'Mô hình Dân vận khéo đăng ký trong năm',
  hint: 'Số mô hình đăng ký trong năm, ví dụ 1.',
  words: (minimum) =>
    `Đạt khi cơ quan đăng ký ít nhất ${minimum} mô hình Dân vận khéo trong năm. ${OPEN}`,
  reads: { stories: 'all' },
  judge: (question) => {
    const { agency, year, published } = question;
    const own = published.stories.filter(
      ({ data }) => data.agency === agency.id && data.registeredIn === year,
    );
    const evidence = own.map((story) => proof(story.data.title, pathOf('story', story.id), story));
    return counted(question, { unit: 'mô hình', value: own.length, evidence });
  },
};
