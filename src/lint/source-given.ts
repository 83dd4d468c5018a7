/** Checks that a record about real bodies names a source for readers. For the check and the CMS. */

type Data = Readonly<Record<string, unknown>>;

/** Returns the ids of the issuer, the agency, or the agencies of the figures; empty if unknown. */
function ownersOf({ issuer, agency, series }: Data): unknown[] {
  if (issuer ?? agency) return [issuer ?? agency];
  return Array.isArray(series) ? series.map((point: Data | null) => point?.['agency']) : [];
}

/**
 * Returns the fault of a record without source. Undefined if it has one or needs none: it is marked
 * as a sample, concerns illustrative agencies (a missing mark is another fault), or is a central
 * agency, whose existence needs no proof.
 * @param isSampleAgency whether the agency of that id is illustrative
 */
export function sourceFault(
  data: Data,
  isSampleAgency: (id: string) => boolean,
): { fault: string; cure: string } | undefined {
  if (data['sample'] || data['source'] || data['level'] === 'central') return undefined;
  const owners = ownersOf(data);
  if (owners.length > 0 && owners.every((id) => typeof id === 'string' && isSampleAgency(id)))
    return undefined;
  return {
    fault: 'Thông tin có thật nhưng chưa ghi nguồn, người đọc không kiểm tra được.',
    cure: 'Ghi nguồn nêu đúng điều này (thêm địa chỉ nếu có trên mạng), ví dụ “Thông báo số 27/TB-STP ngày 12/01/2026”. Không có nguồn thì bỏ bản ghi; nếu chỉ để minh họa, đánh dấu “Dữ liệu minh họa”.',
  };
}
