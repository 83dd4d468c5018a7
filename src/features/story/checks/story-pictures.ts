/** Does each picture record whether the people in it consented (Bộ luật Dân sự 2015, Điều 32)? */
import { checkOf, problem } from '#check/context.ts';

export const storyPictures = checkOf(['stories'], (record) =>
  (record.data.images ?? []).flatMap(({ consent, decorative }, index) =>
    consent || decorative
      ? []
      : [
          problem(record, {
            check: 'story-pictures',
            severity: 'warning',
            path: ['images', index],
            fault: 'Chưa ghi sự đồng ý của người trong ảnh.',
            cure: 'Ghi ở “Đồng ý của người trong ảnh”: “Đã có văn bản đồng ý” hoặc “Không có người trong ảnh”.',
          }),
        ],
  ),
);
