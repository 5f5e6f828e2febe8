// @ts-check
import config from '../../astro.config.mjs';

/** The site without its open data, to be measured beside programs that write none. */
export default {
  ...config,
  integrations: config.integrations?.filter((one) => !one || !('name' in one) || one.name !== 'open-data'),
};
