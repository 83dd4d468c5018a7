/** A GitLab that the CMS writes to. */
import { json } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';
import { askForToken, checkCors, NEEDS_TOKEN, redirectNote, type ForgeQuestion } from './forge.ts';

/** GitLab's number for "maintainer". */
const MAINTAINER = 40;

interface ProtectedBranch {
  readonly merge_access_levels?: readonly { readonly access_level: number }[];
}

function branchFinding(status: number, branch: ProtectedBranch | undefined): Finding {
  const cure = 'Settings → Repository → Protected branches: chỉ Maintainers được nhập (merge)';
  if (status === 404) return fault('Nhánh công bố chưa được bảo vệ', cure);
  if (!branch) return note('Chưa xem được việc bảo vệ nhánh', NEEDS_TOKEN);
  const levels = branch.merge_access_levels ?? [];
  return levels.every(({ access_level: level }) => level === 0 || level >= MAINTAINER)
    ? ok('Nhánh công bố được bảo vệ, chỉ người phụ trách nhập được')
    : fault('Biên tập viên (Developer) tự nhập được vào nhánh công bố', cure);
}

export async function examineGitLab({
  settings,
  site,
  ask,
  token,
}: ForgeQuestion): Promise<Finding[]> {
  const { api_root, base_url, app_id, repo, branch } = settings.backend as unknown as Record<
    string,
    string
  >;
  const project = `${api_root ?? ''}/projects/${encodeURIComponent(repo ?? '')}`;
  const { error } = await askForToken(`${base_url ?? ''}/oauth/token`, app_id ?? '', site, ask);
  const application =
    error === 'invalid_grant'
      ? ok('Ứng dụng đăng nhập đã khai báo và là loại công khai')
      : fault(
          `GitLab không nhận ứng dụng này (${error ?? 'không trả lời'})`,
          'Xem CMS_APP_ID; trong ứng dụng bỏ chọn “Confidential”, chọn phạm vi api',
        );
  const found = [application, redirectNote(site), ...(await checkCors(project, site, ask))];
  if (!token) return [...found, note('Chưa xem được việc bảo vệ nhánh', NEEDS_TOKEN)];
  const url = `${project}/protected_branches/${encodeURIComponent(branch ?? '')}`;
  const answer = await ask(url, { headers: { 'PRIVATE-TOKEN': token } });
  const rule = answer.status === 200 ? json<ProtectedBranch>(answer) : undefined;
  return [...found, branchFinding(answer.status, rule)];
}
