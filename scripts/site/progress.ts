import type { AstroIntegration } from 'astro';

/** Tells how a long piece of work gets on: a line a step, with the time since the start. */
export type Progress = (step: string) => void;

/** Progress on the terminal. */
export function progressOnTerminal(): Progress {
  const start = performance.now();
  return (step) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    console.log(`${seconds} s  ${step}`);
  };
}

/** Tells of Astro's own steps. */
export function astroProgress(progress: Progress): AstroIntegration {
  return {
    name: 'progress',
    hooks: {
      'astro:build:start': () => {
        progress('Preparing scripts and styles');
      },
      'astro:build:generated': () => {
        progress('Pages laid out; finishing search index and files');
      },
      'astro:build:done': ({ pages }) => {
        progress(`${String(pages.length)} pages written`);
      },
    },
  };
}
