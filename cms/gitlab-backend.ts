/** Decap's GitLab backend with our guards. It renews its token by itself. */
import { GitLabBackend as DecapGitLab } from 'decap-cms-backend-gitlab';
import { guarded } from './guarded-backend.ts';

export const GitLabBackend = guarded('gitlab', DecapGitLab);
