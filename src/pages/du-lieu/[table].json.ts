import type { APIRoute } from 'astro';
import type { Table } from '#domain/open-data/table.ts';
import { jsonResponse } from '#lib/json-response.ts';
import { tableJson, tablePaths } from '#queries/open-data.ts';

export const getStaticPaths = tablePaths;
export const GET: APIRoute<{ table: Table }> = ({ props }) => jsonResponse(tableJson(props.table));
