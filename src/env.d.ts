/// <reference types="astro/client" />

/** For `tsc`, which cannot read components; `astro check` sees their real types. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
