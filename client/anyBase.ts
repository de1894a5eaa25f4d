import type { UserConfig } from 'vite';

/**
 * One build for any place on a host: scripts and styles name each other as seen from themselves. Only pages name files from the top, for
 * they are served at addresses of any depth; the server puts the base path of its `PUBLIC_URL` before these.
 */
export const anyBase: UserConfig['experimental'] = {
  renderBuiltUrl: (_file, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
};
