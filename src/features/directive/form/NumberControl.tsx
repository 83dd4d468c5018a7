/** The number of a document: typed, or the next one of its series. */
import stringWidget from 'decap-cms-widget-string';
import { nextNumbers } from '#features/directive/rules/next-number.ts';
import { usePublished } from './published.ts';
import { AddressNotice } from './AddressNotice.tsx';
import { useEntry, type WidgetProps } from '#cms/kit/entry.ts';

const { controlComponent: StringControl } = stringWidget.Widget();

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function useSuggestions(): string[] {
  const published = usePublished();
  const { id, data } = useEntry();
  const [type, issuer, term] = [text(data['type']), text(data['issuer']), text(data['term'])];
  const year = text(data['issuedOn']).slice(0, 4);
  if (!published || id || !type || !issuer || !(year || term)) return [];
  const documents = published.map(({ issued_on, ...row }) => ({ ...row, issuedOn: issued_on }));
  return nextNumbers(documents, { type, issuer, year, term });
}

export function NumberControl(props: WidgetProps) {
  const { value, onChange } = props;
  const suggestions = useSuggestions().filter((number) => number !== value);
  return (
    <div>
      <StringControl {...props} />
      <AddressNotice />
      {suggestions.length > 0 && (
        <p className="mb-suggestions">
          Số tiếp theo trong các văn bản đã đăng:{' '}
          {suggestions.map((number) => (
            <button
              key={number}
              type="button"
              className="mb-button"
              onClick={() => onChange(number)}
            >
              {number}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
