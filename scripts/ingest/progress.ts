/** Shows how far a run has come. */
export interface Progress {
  /** Takes the line of a source that is done. */
  done(line: string): void;
  end(): void;
}

const barWidth = 30;

/**
 * On a terminal a bar that moves on, refusals above it; elsewhere one line a source.
 * @param total number of sources
 */
export function createProgress(total: number, output: NodeJS.WriteStream): Progress {
  let count = 0;
  if (!output.isTTY) return { done: (line) => output.write(`${line}\n`), end: () => undefined };
  const draw = () => {
    const filled = Math.round((count / total) * barWidth);
    output.write(`\r\u001B[K[${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)}] ${count} of ${total}`);
  };
  draw();
  return {
    done: (line) => {
      count += 1;
      output.write(`\r\u001B[K${line}\n`);
      draw();
    },
    end: () => output.write('\n'),
  };
}
