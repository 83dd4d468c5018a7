/** The groups and versions of the form, and how they are written: they have no widgets of their own. */
import { plainRecords, useEntry, useFieldWriter } from '#cms/entry.ts';
import type { Raw } from './structure-edit.ts';

export interface Structure {
  readonly groups: readonly Raw[];
  readonly versions: readonly Raw[];
  writeGroups(groups: readonly Raw[]): void;
  writeVersions(versions: readonly Raw[]): void;
}

export function useStructure(): Structure {
  const { data } = useEntry();
  const write = useFieldWriter();
  return {
    groups: plainRecords(data['groups']),
    versions: plainRecords(data['versions']),
    writeGroups: (groups) => write('groups', groups),
    writeVersions: (versions) => write('versions', versions),
  };
}
