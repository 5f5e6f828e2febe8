const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/**
 * The content security policy of every page, for its meta element: everything from this origin, nothing inline.
 * `public/_headers` states the same for hosts that read it, with what only a header can say.
 */
export const securityPolicy = directives.join('; ');
