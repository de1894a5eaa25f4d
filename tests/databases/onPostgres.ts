/** In every file of tests that runs on PostgreSQL: whatever asks for a home gets a database there. */
import { inject } from 'vitest';

process.env.TWO_HATS_TEST_POSTGRES = inject('postgres');
