import type { APIRoute } from 'astro';
import { toJson, type Table } from '#domain/open-data/table.ts';
import { jsonResponse } from '#lib/responses.ts';
import { tablePaths } from '#queries/open-data.ts';

export const getStaticPaths = tablePaths;
export const GET: APIRoute<{ table: Table }> = ({ props }) => jsonResponse(toJson(props.table));
