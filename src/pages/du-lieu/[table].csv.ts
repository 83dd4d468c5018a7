import type { APIRoute } from 'astro';
import { toCsv, type Table } from '#domain/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { tablePaths } from '#queries/open-data.ts';

export const getStaticPaths = tablePaths;
export const GET: APIRoute<{ table: Table }> = ({ props }) => csvResponse(toCsv(props.table));
