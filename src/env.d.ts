/** True in `npm run dev` only; set in astro.config.mjs. */
declare const DEVELOPMENT: boolean;
