/**
 * The content policies (CSP Level 3) that pages carry as a meta element. Nothing is inline, nothing comes from elsewhere.
 * A policy sent as a header by the host (public/_headers, src/hosting/) is as wide as the widest of them; a browser applies both.
 */
const common = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'";

/** For every page but search: no script at all. */
export const readingPolicy = common;

/** For search: the site's one script, and the index it asks for. Pagefind's core is WebAssembly. */
export const searchPolicy = `${common}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`;
