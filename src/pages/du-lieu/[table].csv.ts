import type { APIRoute } from 'astro';
import type { Table } from '#domain/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { tableCsv, tablePaths } from '#queries/open-data.ts';

export const getStaticPaths = tablePaths;
export const GET: APIRoute<{ table: Table }> = ({ props }) => csvResponse(tableCsv(props.table));
