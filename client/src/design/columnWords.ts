import type { Column, Hat } from '@two-hats/shared';

/** The full name of each column, as screens show it. */
export const columnWords: Readonly<Record<Column, string>> = { FIRST: 'Product Owner', SECOND: 'Product Manager', BOTH: 'Both' };

/** The full name of each hat, as screens show it. */
export const hatWords: Readonly<Record<Hat, string>> = { ...columnWords, NEITHER: 'Neither' };
