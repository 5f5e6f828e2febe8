import { defineMiddleware } from 'astro:middleware';
import { withPart } from '../load/load-archive.ts';
import { authoritiesOf } from './page-key.ts';

/** Lets a page that speaks of some authorities see their part of the archive alone, so that its key covers all it shows. */
export const onRequest = defineMiddleware(({ params }, next) => {
  const authorities = authoritiesOf(params);
  return authorities === null ? next() : withPart(authorities, next);
});
